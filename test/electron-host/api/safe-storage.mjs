import { createCipheriv, createDecipheriv, pbkdf2Sync } from 'node:crypto';

const SALT = 'saltysalt';
const IV = Buffer.alloc(16, ' ');

/** Chromium's password where no keyring is found ("basic_text"): everybody knows it, so it hides and does not protect. */
const PUBLIC_PASSWORD = 'peanuts';

/**
 * Electron's `safeStorage` as on Linux: no keyring, or one pretended by ELECTRON_HOST_KEYRING.
 * @param {{keyring: string | undefined, isReady: () => boolean}} options
 * @returns {Electron.SafeStorage}
 */
export function makeSafeStorage({ keyring, isReady }) {
  const key = pbkdf2Sync(keyring ?? PUBLIC_PASSWORD, SALT, 1, 16, 'sha1');
  const prefix = Buffer.from(keyring ? 'v11' : 'v10');
  let plainTextAllowed = false;
  const isAvailable = () => isReady() && (keyring !== undefined || plainTextAllowed);

  /** @param {string} text */
  function encrypt(text) {
    if (!isAvailable())
      throw new Error(
        'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
      );
    const cipher = createCipheriv('aes-128-cbc', key, IV);
    return Buffer.concat([prefix, cipher.update(text, 'utf8'), cipher.final()]);
  }

  /** @param {Buffer} sealed */
  function decrypt(sealed) {
    const failed = 'Error while decrypting the ciphertext provided to safeStorage.decryptString.';
    if (!isAvailable()) throw new Error(`${failed} Encryption is not available.`);
    if (!sealed.subarray(0, prefix.length).equals(prefix)) throw new Error(failed);
    try {
      const decipher = createDecipheriv('aes-128-cbc', key, IV);
      return Buffer.concat([decipher.update(sealed.subarray(prefix.length)), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      throw new Error(failed);
    }
  }

  return {
    isEncryptionAvailable: isAvailable,
    getSelectedStorageBackend: () => (keyring ? 'gnome_libsecret' : 'basic_text'),
    setUsePlainTextEncryption: (use) => {
      plainTextAllowed = use;
    },
    encryptString: encrypt,
    decryptString: decrypt,
    isAsyncEncryptionAvailable: async () => isAvailable(),
    encryptStringAsync: async (text) => encrypt(text),
    decryptStringAsync: async (sealed) => ({ result: decrypt(sealed), shouldReEncrypt: false }),
  };
}
