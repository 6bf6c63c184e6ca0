package org.lunxun.examples.cityrotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;

/**
 * Run by the build: signs the plugins of the distribution with a key pair that it makes and forgets, and leaves the public
 * key among the trusted ones. Nobody can sign another plugin for this distribution.
 */
public final class SignPlugins {

    private SignPlugins() {}

    /**
     * Signs.
     *
     * @param words the folder of the distribution
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] words) throws IOException {
        Path home = Path.of(words[0]);
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        for (Path plugin : plugins(home.resolve("plugins"))) {
            PluginSigner.of(key).sign(plugin);
        }
        key.writePublic(
                Files.createDirectories(home.resolve("conf").resolve("trusted")).resolve("build.pub"));
    }

    private static List<Path> plugins(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
