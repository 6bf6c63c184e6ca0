package org.lunxun.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.SigningKey;
import org.lunxun.sdk.tck.ConformanceReport;
import picocli.CommandLine.Option;

/** Where a conformance report goes, and who signs it. */
final class ReportFile {

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also writes the report to this file, as JSON where its name ends in .json.")
    private @Nullable Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Signs the report with this private key; the signature goes to FILE.sig beside the report.")
    private @Nullable Path key;

    @Option(
            names = "--public",
            paramLabel = "FILE",
            description = "Its public key (default: beside the private one, with the ending .pub).")
    private @Nullable Path publicKey;

    private @Nullable SigningKey pair;

    /** Reads the key before any work is done. */
    void check() {
        if (key == null) {
            return;
        }
        if (file == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "The key (" + key + ") must have a report to sign.", "add --report FILE.");
        }
        pair = KeyFiles.read(key, publicKey);
    }

    /** Writes and signs, where that was asked for. */
    void write(ConformanceReport report, PrintStream err) {
        if (file == null) {
            return;
        }
        boolean json = String.valueOf(file.getFileName()).endsWith(".json");
        try {
            Files.writeString(file, json ? report.toJson() : report.toText(), StandardCharsets.UTF_8);
            err.println("report      " + file);
            if (pair != null) {
                err.println("signature   " + PluginSigner.of(pair).signBeside(file));
            }
        } catch (IOException e) {
            throw Folders.cannotWrite(file, e);
        }
    }
}
