import type { default as KoffiModule, TypeObject } from 'koffi';

/** The library, handed in so that nothing native is loaded before it is needed. */
export type Koffi = typeof KoffiModule;

/** Structures of winspool.h, as far as they are used. */
export interface WinspoolTypes {
  readonly printerInfo: TypeObject;
  readonly driverInfo: TypeObject;
  readonly docInfo: TypeObject;
  readonly jobInfo: TypeObject;
}

const fields = (type: string, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, type]));

/** PRINTER_INFO_2W, DRIVER_INFO_8W up to its attributes, DOC_INFO_1W and JOB_INFO_1W, laid out as the system's compiler does. */
export function winspoolTypes(koffi: Koffi): WinspoolTypes {
  return {
    printerInfo: koffi.struct({
      ...fields('str16', 'pServerName', 'pPrinterName', 'pShareName', 'pPortName', 'pDriverName', 'pComment'),
      pLocation: 'str16',
      pDevMode: 'void *',
      ...fields('str16', 'pSepFile', 'pPrintProcessor', 'pDatatype', 'pParameters'),
      pSecurityDescriptor: 'void *',
      ...fields('uint32', 'Attributes', 'Priority', 'DefaultPriority', 'StartTime', 'UntilTime', 'Status'),
      ...fields('uint32', 'cJobs', 'AveragePPM'),
    }),
    driverInfo: koffi.struct({
      cVersion: 'uint32',
      // Texts and lists of texts between the version and the attributes are of no use here.
      ...fields('void *', 'pName', 'pEnvironment', 'pDriverPath', 'pDataFile', 'pConfigFile', 'pHelpFile'),
      ...fields('void *', 'pDependentFiles', 'pMonitorName', 'pDefaultDataType', 'pszzPreviousNames'),
      ...fields('uint32', 'dateLow', 'dateHigh'),
      dwlDriverVersion: 'uint64',
      ...fields('void *', 'pszMfgName', 'pszOEMUrl', 'pszHardwareID', 'pszProvider', 'pszPrintProcessor'),
      ...fields('void *', 'pszVendorSetup', 'pszzColorProfiles', 'pszInfPath'),
      dwPrinterDriverAttributes: 'uint32',
    }),
    docInfo: koffi.struct(fields('str16', 'pDocName', 'pOutputFile', 'pDatatype')),
    jobInfo: koffi.struct({
      JobId: 'uint32',
      ...fields('void *', 'pPrinterName', 'pMachineName', 'pUserName', 'pDocument', 'pDatatype', 'pStatus'),
      ...fields('uint32', 'Status', 'Priority', 'Position', 'TotalPages', 'PagesPrinted'),
      ...fields('uint16', 'year', 'month', 'dayOfWeek', 'day', 'hour', 'minute', 'second', 'milliseconds'),
    }),
  };
}
