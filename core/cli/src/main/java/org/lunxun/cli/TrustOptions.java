package org.lunxun.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.ProviderWiring;
import org.lunxun.sdk.host.SignaturePolicy;
import picocli.CommandLine.Option;

/** Whose plugins a command loads. */
final class TrustOptions {

    @Option(
            names = "--trusted",
            paramLabel = "DIR",
            description = "Folder of public keys whose plugins are loaded (default: conf/trusted of the distribution).")
    private @Nullable Path trusted;

    @Option(
            names = "--signatures",
            paramLabel = "require|warn|off",
            converter = SignatureWord.class,
            description = "What becomes of a plugin file that no trusted key has signed (default: require).")
    private SignaturePolicy signatures = SignaturePolicy.REQUIRE;

    /** What a host of a folder, or of one file, is told. */
    HostOptions host(Surroundings surroundings, Path folder) {
        Path keys = trusted == null ? surroundings.home().resolve("conf").resolve("trusted") : trusted;
        HostOptions options = HostOptions.of(folder).withTrust(PluginTrust.of(signatures, keys));
        ProviderWiring wiring = surroundings.wiring();
        return wiring == null ? options : options.withWiring(wiring);
    }
}
