// All style sheets of the window, in the order they build on each other. Fonts are shipped: nothing comes from a network.
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/700.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
import './tokens.css';
import './clamp.css';
import './table.css';
import './controls.css';
import './screens.css';
import './verdicts.css';
import './scans.css';
import './desk.css';
