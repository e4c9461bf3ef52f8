import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPort, portIdentity, type PortIdentity } from '#shared/devices/port.ts';

/** As the list of ports describes them, and as a permission is asked for the same ones. */
const linuxScanner = {
  listed: {
    portId: 'a',
    portName: 'ttyACM0',
    displayName: 'Barcode Scanner',
    vendorId: '3118',
    productId: '2304',
    serialNumber: 'S1',
  },
  asked: { name: 'Barcode Scanner', vendor_id: 3118, product_id: 2304, serial_number: 'S1' },
};
const linuxAdapter = {
  listed: {
    portId: 'b',
    portName: 'ttyUSB0',
    displayName: 'USB Serial',
    vendorId: '6790',
    productId: '29987',
  },
  asked: { name: 'USB Serial', token: 'xyz' },
};
const linuxSocket = {
  listed: { portId: 'c', portName: 'ttyS0' },
  asked: { name: '/dev/ttyS0', token: 'uvw' },
};
const windowsScanner = {
  listed: {
    portId: 'd',
    portName: 'COM3',
    displayName: 'Barcode Scanner',
    vendorId: '3118',
    productId: '2304',
    serialNumber: 'S1',
    deviceInstanceId: 'USB\\VID_0C2E&PID_0900\\S1',
  },
  asked: { name: 'Barcode Scanner', device_instance_id: 'USB\\VID_0C2E&PID_0900\\S1' },
};
const windowsAdapter = (socket: string) => ({
  name: 'USB-SERIAL CH340',
  device_instance_id: `USB\\VID_1A86&PID_7523\\5&1A2B3C&0&${socket}`,
});

describe('SR2 a chosen port is known again', () => {
  it.each([
    ['a scanner with a serial number, on Linux', linuxScanner, 'same'],
    ['an adapter without one, by its name only', linuxAdapter, 'kind'],
    ['a socket of the machine', linuxSocket, 'same'],
    ['a scanner on Windows', windowsScanner, 'same'],
  ] as const)('%s', (_what, { listed, asked }, match) => {
    expect(matchPort(portIdentity(listed), portIdentity(asked))).toBe(match);
  });

  it('SR2 another scanner of the same model is not the chosen one', () => {
    const other = { ...linuxScanner.asked, serial_number: 'S2' };
    expect(matchPort(portIdentity(linuxScanner.listed), portIdentity(other))).toBeNull();
    const elsewhere = { ...windowsScanner.asked, device_instance_id: 'USB\\VID_0C2E&PID_0900\\S2' };
    expect(matchPort(portIdentity(windowsScanner.listed), portIdentity(elsewhere))).toBeNull();
  });

  it('SR2 an adapter without a serial number may have moved to another socket', () => {
    const chosen = portIdentity(windowsAdapter('2'));
    expect(matchPort(chosen, portIdentity(windowsAdapter('2')))).toBe('same');
    expect(matchPort(chosen, portIdentity(windowsAdapter('4')))).toBe('kind');
    const foreign = { ...windowsAdapter('2'), device_instance_id: 'USB\\VID_067B&PID_2303\\5&9&0&2' };
    expect(matchPort(chosen, portIdentity(foreign))).toBeNull();
  });

  it('SR2 another socket of the machine is not the chosen one', () => {
    const other = { name: '/dev/ttyS1', token: 'rst' };
    expect(matchPort(portIdentity(linuxSocket.listed), portIdentity(other))).toBeNull();
    expect(matchPort(portIdentity(linuxSocket.listed), portIdentity(linuxAdapter.asked))).toBeNull();
  });
});

it('SR2 whatever is described, nothing throws, and nothing is known of nothing', () => {
  const empty: PortIdentity = portIdentity(null);
  expect(empty).toEqual({ name: '', path: '', vendor: null, product: null, serial: '', instance: '' });
  expect(matchPort(empty, empty)).toBeNull();
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      matchPort(portIdentity(one), portIdentity(other));
      expect(matchPort(portIdentity(one), empty)).toBeNull();
    }),
  );
});
