/** An office printer for tests: its resolution, its only paper, and the margin it cannot print on. */
export interface OfficePpd {
  readonly dpi: number;
  readonly paper: 'A4' | 'A5';
  readonly marginMm: number;
}

const papers = { A4: [595, 842], A5: [420, 595] } as const;

/** A PostScript printer as CUPS and Wine know it; documents reach it as PostScript. */
export function officePpd({ dpi, paper, marginMm }: OfficePpd): string {
  const [width, height] = papers[paper];
  const margin = (marginMm * 72) / 25.4;
  const area = [margin, margin, width - margin, height - margin].map((each) => each.toFixed(2)).join(' ');
  return `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Product: "(Office)"
*PSVersion: "(3010.000) 0"
*Manufacturer: "Test"
*ModelName: "Office ${dpi}"
*ShortNickName: "Office ${dpi}"
*NickName: "Office ${dpi}"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*TTRasterizer: Type42
*DefaultResolution: ${dpi}dpi
*OpenUI *PageSize/Paper: PickOne
*DefaultPageSize: ${paper}
*PageSize ${paper}/${paper}: "<</PageSize[${width} ${height}]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Paper: PickOne
*DefaultPageRegion: ${paper}
*PageRegion ${paper}/${paper}: "<</PageSize[${width} ${height}]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: ${paper}
*ImageableArea ${paper}/${paper}: "${area}"
*DefaultPaperDimension: ${paper}
*PaperDimension ${paper}/${paper}: "${width} ${height}"
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: DuplexNoTumble
*Duplex None/One: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Both: "<</Duplex true>>setpagedevice"
*CloseUI: *Duplex
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
`;
}
