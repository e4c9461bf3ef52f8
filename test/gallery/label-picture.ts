/** A drawn 75x120 label as a data address; its bars are a picture, not a code. */
export function labelPicture(number: string): string {
  const bars = Array.from(number.repeat(4))
    .map(
      (char, i) => `<rect x="${30 + i * 7.4}" y="150" width="${2 + (char.charCodeAt(0) % 4)}" height="110"/>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 960"><rect width="600" height="960" fill="#fff"/>
<g font-family="Noto Sans, sans-serif" fill="#14181B"><text x="30" y="110" font-size="76" font-weight="700">${number.slice(6)}</text>${bars}
<text x="300" y="300" font-size="30" text-anchor="middle">${number}</text><path d="M30 340h540M30 640h540" stroke="#14181B" stroke-width="5"/>
<text x="30" y="430" font-size="64" font-weight="700">МСК-7</text><text x="30" y="500" font-size="34">Сортировочный центр</text><text x="30" y="560" font-size="34">Маршрут 114</text>
<text x="30" y="720" font-size="34">Мест: 1 из 1</text><text x="30" y="780" font-size="34">Вес: 1,42 кг</text></g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
