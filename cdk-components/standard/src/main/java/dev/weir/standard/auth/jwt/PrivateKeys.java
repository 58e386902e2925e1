package dev.weir.standard.auth.jwt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Reads private keys in PEM form (RFC 7468): PKCS #8, encrypted or not, and the older forms of RSA and EC keys, which are
 * wrapped into PKCS #8 first.
 */
final class PrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]*PRIVATE KEY)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String EC = "1.2.840.10045.2.1";

    private PrivateKeys() {}

    static PrivateKey parse(String pem, String passphrase, JwtAlgorithm algorithm) throws GeneralSecurityException {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no private key in PEM form");
        }
        byte[] body = Base64.getMimeDecoder().decode(matcher.group(2));
        PKCS8EncodedKeySpec key = switch (matcher.group(1)) {
            case "PRIVATE KEY" -> new PKCS8EncodedKeySpec(body);
            case "ENCRYPTED PRIVATE KEY" -> decrypted(body, passphrase);
            case "RSA PRIVATE KEY" -> wrapped(body, RSA, new byte[] {5, 0});
            case "EC PRIVATE KEY" -> wrapped(body, EC, identifier(algorithm.detail()));
            default -> throw new IllegalArgumentException("a private key of an unknown form");
        };
        return KeyFactory.getInstance(algorithm.keyType()).generatePrivate(key);
    }

    private static PKCS8EncodedKeySpec decrypted(byte[] body, String passphrase) throws GeneralSecurityException {
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(body);
            String name = info.getAlgParameters() == null
                    ? info.getAlgName()
                    : info.getAlgParameters().toString();
            Cipher cipher = Cipher.getInstance(name);
            PBEKeySpec secret = new PBEKeySpec(passphrase.toCharArray());
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance(name).generateSecret(secret),
                    info.getAlgParameters());
            return info.getKeySpec(cipher);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    /** PKCS #8 (RFC 5208) around an older form: version 0, the algorithm with its parameters, the key. */
    private static PKCS8EncodedKeySpec wrapped(byte[] body, String algorithm, byte[] parameters) {
        byte[] version = {2, 1, 0};
        byte[] type = der(0x30, identifier(algorithm), parameters);
        return new PKCS8EncodedKeySpec(der(0x30, version, type, der(0x04, body)));
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        length(content.size(), out);
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static void length(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int bytes = (32 - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.write(0x80 | bytes);
        for (int i = bytes - 1; i >= 0; i--) {
            out.write(length >> (8 * i));
        }
    }

    /** An object identifier: its first two numbers in one byte, the others in groups of seven bits. */
    private static byte[] identifier(String dotted) {
        String[] numbers = dotted.split("\\.");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(Integer.parseInt(numbers[0]) * 40 + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            int number = Integer.parseInt(numbers[i]);
            int groups = Math.max(1, (32 - Integer.numberOfLeadingZeros(number) + 6) / 7);
            for (int group = groups - 1; group > 0; group--) {
                content.write(0x80 | (number >> (7 * group)) & 0x7f);
            }
            content.write(number & 0x7f);
        }
        return der(0x06, content.toByteArray());
    }
}
