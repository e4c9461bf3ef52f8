window.station.onPush((text) => {
  document.querySelector('#pushed').textContent = text;
});
