package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lunxun plugin sign}: signs a plugin file with a key of the user's. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Signs a plugin file with Ed25519: adds the SHA-256 of its entries and the signature of that list.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin sign my-plugin.jar --key vendor.key --new-key",
            "  lunxun plugin sign my-plugin.jar --key vendor.key",
            "",
            "Keep the key file secret. Give the public key (vendor.pub) to those who load the plugin.",
            "Exit codes: 0 signed; 2 the file or a key cannot be used, nothing is changed."
        })
public final class PluginSignCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The plugin file; it is replaced by the signed one.")
    private @Nullable Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The private key, PEM as OpenSSL writes it, not encrypted.")
    private @Nullable Path key;

    @Option(
            names = "--public",
            paramLabel = "FILE",
            description = "Its public key (default: beside the private one, with the ending .pub).")
    private @Nullable Path publicKey;

    @Option(names = "--new-key", description = "Make the key pair first; a file that is there is never overwritten.")
    private boolean newKey;

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public PluginSignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Signs.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path plugin = Folders.plugin(file);
        Path secret = Folders.named(key);
        SigningKey pair = newKey ? KeyFiles.make(secret, publicKey) : KeyFiles.read(secret, publicKey);
        try {
            PluginSigner.of(pair).sign(plugin);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The file (" + plugin + ") cannot be signed: " + e,
                    "it is no archive, or its folder may not be written to.",
                    e);
        }
        surroundings.out().println(plugin + ": signed with the key of SHA-256 " + pair.fingerprint());
        return ExitCode.DONE.number();
    }
}
