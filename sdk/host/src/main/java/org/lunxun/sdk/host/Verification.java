package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Says whether a plugin file is what somebody trusted has signed; runs before any class of it is defined. */
final class Verification {

    /**
     * A file that may be loaded.
     *
     * @param signer the file of the key that signed it, empty when nobody trusted has
     * @param warning why it would be refused where signatures are required, null when it would not
     */
    record Verified(String signer, @Nullable RefusedException warning) {

        static final Verified UNSEEN = new Verified("", null);
    }

    private static final int LARGEST_PROOF = 8_000_000;

    private final PluginTrust trust;
    private final TrustedKeys keys;

    Verification(PluginTrust trust) {
        this.trust = trust;
        keys = TrustedKeys.read(trust.policy() == SignaturePolicy.OFF ? null : trust.keys());
    }

    /** Looks at the host's own copy of a file, whose names and sizes have been looked through. */
    Verified of(Path archive) throws IOException, RefusedException {
        if (trust.policy() == SignaturePolicy.OFF) {
            return Verified.UNSEEN;
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new Verified(signer(zip), null);
        } catch (RefusedException e) {
            if (trust.policy() == SignaturePolicy.WARN && e.why() != Refusal.TAMPERED) {
                return new Verified("", e);
            }
            throw e;
        }
    }

    private String signer(ZipFile zip) throws IOException, RefusedException {
        byte[] list = proof(zip, EntryList.LIST);
        byte[] text = proof(zip, EntryList.SIGNATURE);
        if (list == null && text == null) {
            throw new RefusedException(
                    Refusal.UNSIGNED,
                    "The file must be signed. Maybe ask its maker for a signed one, or sign it with 'lunxun plugin sign'.");
        }
        if (list == null || text == null) {
            throw EntryList.tampered(
                    list == null ? EntryList.LIST : EntryList.SIGNATURE, "belongs to the signature and must be there");
        }
        EntryList.parse(list).match(EntryList.of(zip));
        PluginSignature signature = PluginSignature.parse(text);
        TrustedKeys.Key key = keys.find(signature.key());
        SignatureAlgorithm algorithm = trust.algorithms().stream()
                .filter(accepted -> accepted.name().equals(signature.algorithm()))
                .findFirst()
                .orElse(null);
        if (key == null || algorithm == null) {
            throw unknown(signature, algorithm == null);
        }
        if (!holds(signature.bytes(), list, key, algorithm)) {
            throw EntryList.tampered(EntryList.SIGNATURE, "must be that of the list, made with the key " + key.file());
        }
        return key.file();
    }

    private RefusedException unknown(PluginSignature signature, boolean algorithm) {
        return new RefusedException(
                Refusal.SIGNER_UNKNOWN,
                algorithm
                        ? "The file must be signed in an accepted way, not with " + signature.algorithm()
                                + ". Maybe the host must be told to accept it."
                        : "The file must be signed with a trusted key (there are " + keys.size() + "), not with "
                                + signature.key()
                                + ". Maybe put its maker's public key, once you have compared its SHA-256, into the folder of trusted keys.");
    }

    private static boolean holds(byte[] signature, byte[] list, TrustedKeys.Key key, SignatureAlgorithm algorithm) {
        try {
            Signature check = Signature.getInstance(algorithm.name());
            check.initVerify(
                    KeyFactory.getInstance(algorithm.keys()).generatePublic(new X509EncodedKeySpec(key.encoded())));
            check.update(list);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte @Nullable [] proof(ZipFile zip, String name) throws IOException, RefusedException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PROOF + 1);
            if (bytes.length > LARGEST_PROOF) {
                throw EntryList.tampered(name, "must not be so large");
            }
            return bytes;
        }
    }
}
