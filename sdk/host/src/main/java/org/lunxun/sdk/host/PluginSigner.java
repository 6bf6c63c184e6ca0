package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lunxun.model.Stability;

/**
 * Signs plugin files: adds the list of what is in the file ({@code META-INF/lunxun.sha256}, SHA-256 of each entry) and the
 * signature of that list ({@code META-INF/lunxun.sig}). A signature that was there is replaced.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PluginSigner {

    /** A signature tells no time. The first moment of 1980 would be written with the zone of the machine beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    private final SigningKey key;

    private PluginSigner(SigningKey key) {
        this.key = key;
    }

    /**
     * Signs with a key.
     *
     * @param key the pair
     * @return the signer
     */
    public static PluginSigner of(SigningKey key) {
        return new PluginSigner(key);
    }

    /**
     * Signs a file; it is replaced at once or stays as it was.
     *
     * @param file a plugin file, {@code .jar} or {@code .zip}
     * @throws IOException when it cannot be read or written
     * @throws IllegalArgumentException when no host would load it: it climbs out of its folder, explodes, or names an entry
     *     twice
     */
    public void sign(Path file) throws IOException {
        Path signed = file.resolveSibling(file.getFileName() + ".signing");
        try {
            Unpacking.LIMITS.check(file);
            try (ZipFile zip = new ZipFile(file.toFile());
                    OutputStream out = Files.newOutputStream(signed, StandardOpenOption.CREATE_NEW);
                    ZipOutputStream copy = new ZipOutputStream(out)) {
                copy(zip, copy);
                byte[] list = EntryList.of(zip).bytes();
                put(copy, EntryList.LIST, list);
                put(copy, EntryList.SIGNATURE, PluginSignature.of(list, key).text());
            }
            Files.move(signed, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.detail(), e);
        } finally {
            Files.deleteIfExists(signed);
        }
    }

    /**
     * Signs a file of any kind, a conformance report for example, beside it: {@code FILE.sig} holds the bare signature, as
     * {@code openssl pkeyutl -verify -rawin} reads it. An older one is replaced.
     *
     * @param file the file; it stays as it is
     * @return the file of the signature
     * @throws IOException when the file cannot be read, or the signature not be written
     */
    public Path signBeside(Path file) throws IOException {
        Path signature = file.resolveSibling(file.getFileName() + ".sig");
        return Files.write(signature, key.sign(Files.readAllBytes(file)));
    }

    private static void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            if (!EntryList.isProof(entry.getName())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(entry.getTimeLocal() == null ? NO_TIME : entry.getTimeLocal());
                to.putNextEntry(same);
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    private static void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }
}
