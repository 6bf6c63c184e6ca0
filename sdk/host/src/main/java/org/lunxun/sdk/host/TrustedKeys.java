package org.lunxun.sdk.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The public keys of a folder, by their fingerprints. */
final class TrustedKeys {

    /** One key and the file that it came from. */
    record Key(String file, String base64) {

        byte[] encoded() {
            return Base64.getDecoder().decode(base64);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

    private final Map<String, Key> keys = new TreeMap<>();

    private TrustedKeys() {}

    /** Reads every key file; one that cannot be read is not trusted, and the log says so. */
    static TrustedKeys read(@Nullable Path folder) {
        TrustedKeys result = new TrustedKeys();
        if (folder != null && Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                try {
                    byte[] encoded = Pem.read(file, Pem.PUBLIC);
                    result.keys.put(
                            Digests.sha256(encoded),
                            new Key(
                                    String.valueOf(file.getFileName()),
                                    Base64.getEncoder().encodeToString(encoded)));
                } catch (IOException e) {
                    LOG.warn("A key is not trusted, since it cannot be read: {}", ForeignText.of(e));
                }
            }
        }
        return result;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                        return name.endsWith(".pub") || name.endsWith(".pem");
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Nullable
    Key find(String fingerprint) {
        return keys.get(fingerprint);
    }

    int size() {
        return keys.size();
    }
}
