package org.lunxun.sdk.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.lunxun.model.Stability;

/** The key pair of somebody who signs plugin files. The private half never prints and never leaves but by {@link #write}. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SigningKey {

    private static final byte[] TRIAL =
            "Does the public key belong to the private key?".getBytes(StandardCharsets.US_ASCII);

    private final SignatureAlgorithm algorithm;
    private final KeyPair pair;

    private SigningKey(SignatureAlgorithm algorithm, KeyPair pair) {
        this.algorithm = algorithm;
        this.pair = pair;
    }

    /**
     * Makes a new key pair.
     *
     * @param algorithm the way to sign
     * @return the pair, in memory only
     * @throws IllegalArgumentException when no installed provider makes such keys
     */
    public static SigningKey generate(SignatureAlgorithm algorithm) {
        try {
            return new SigningKey(
                    algorithm, KeyPairGenerator.getInstance(algorithm.keys()).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw unusable(algorithm, e);
        }
    }

    /**
     * Reads a key pair from two files, as {@code openssl genpkey} and {@code openssl pkey -pubout} write them.
     *
     * @param privateKey the file with the block {@code BEGIN PRIVATE KEY}, not encrypted
     * @param publicKey the file with the block {@code BEGIN PUBLIC KEY}
     * @param algorithm the way to sign
     * @return the pair
     * @throws IOException when a file cannot be read or holds no such block
     * @throws IllegalArgumentException when the keys are of another kind, or no pair
     */
    public static SigningKey read(Path privateKey, Path publicKey, SignatureAlgorithm algorithm) throws IOException {
        byte[] secret = Pem.read(privateKey, Pem.PRIVATE);
        byte[] open = Pem.read(publicKey, Pem.PUBLIC);
        try {
            KeyFactory keys = KeyFactory.getInstance(algorithm.keys());
            KeyPair pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(open)),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(secret)));
            SigningKey key = new SigningKey(algorithm, pair);
            Signature trial = Signature.getInstance(algorithm.name());
            trial.initVerify(pair.getPublic());
            trial.update(TRIAL);
            if (!trial.verify(key.sign(TRIAL))) {
                throw new IllegalArgumentException(
                        "The public key (%s) must belong to the private key (%s).%nMaybe it is that of another pair."
                                .formatted(publicKey, privateKey));
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw unusable(algorithm, e);
        }
    }

    /**
     * Writes the pair to two new files; only the user may read the private one, where the file system knows that.
     *
     * @param privateKey the file of the private key, not there yet
     * @param publicKey the file of the public key, not there yet
     * @throws IOException when a file is there already or cannot be written
     */
    public void write(Path privateKey, Path publicKey) throws IOException {
        Path folder = privateKey.toAbsolutePath().getParent();
        boolean posix = folder != null
                && Files.getFileStore(folder).supportsFileAttributeView("posix")
                && !Files.exists(privateKey, LinkOption.NOFOLLOW_LINKS);
        FileAttribute<?>[] own = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(privateKey, own);
        Files.writeString(privateKey, Pem.text(Pem.PRIVATE, pair.getPrivate().getEncoded()), StandardCharsets.US_ASCII);
        Files.writeString(publicKey, publicText(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
    }

    /**
     * Writes the public key to a file, for a folder of trusted keys; an older one is replaced.
     *
     * @param publicKey the file
     * @throws IOException when it cannot be written
     */
    public void writePublic(Path publicKey) throws IOException {
        Files.writeString(publicKey, publicText(), StandardCharsets.US_ASCII);
    }

    /**
     * What names the key in a signature.
     *
     * @return the SHA-256 of the encoded public key, 64 hexadecimal digits
     */
    public String fingerprint() {
        return Digests.sha256(pair.getPublic().getEncoded());
    }

    SignatureAlgorithm algorithm() {
        return algorithm;
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm.name());
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw unusable(algorithm, e);
        }
    }

    private String publicText() {
        return Pem.text(Pem.PUBLIC, pair.getPublic().getEncoded());
    }

    private static IllegalArgumentException unusable(SignatureAlgorithm algorithm, GeneralSecurityException e) {
        return new IllegalArgumentException(
                "The key must be one for %s, known to this Java (%s).%nMaybe it is of another kind, or a security provider is missing."
                        .formatted(algorithm.name(), e.getMessage()),
                e);
    }

    /**
     * The fingerprint of the public key.
     *
     * @return never anything of the private key
     */
    @Override
    public String toString() {
        return algorithm.name() + " " + fingerprint();
    }
}
