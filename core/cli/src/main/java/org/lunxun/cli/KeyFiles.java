package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;

/** The two files of a key pair. */
final class KeyFiles {

    private KeyFiles() {}

    /** The file of the public key: the one that was named, or the one beside the private key. */
    static Path open(Path secret, @Nullable Path named) {
        if (named != null) {
            return named;
        }
        String name = String.valueOf(secret.getFileName());
        int dot = name.lastIndexOf('.');
        return secret.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".pub");
    }

    /** Reads a pair. */
    static SigningKey read(Path secret, @Nullable Path named) {
        Path open = open(secret, named);
        try {
            return SigningKey.read(secret, open, SignatureAlgorithm.ED25519);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.UNUSABLE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The key (" + secret + ", " + open + ") cannot be read: " + e,
                    "make a key pair with --new-key of lunxun plugin sign, or name the public key with --public.",
                    e);
        }
    }

    /** Makes a pair; files that are there are never overwritten. */
    static SigningKey make(Path secret, @Nullable Path named) {
        Path open = open(secret, named);
        try {
            SigningKey made = SigningKey.generate(SignatureAlgorithm.ED25519);
            made.write(secret, open);
            return made;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The key (" + secret + ", " + open + ") cannot be written: " + e,
                    "it is there already: sign without --new-key.",
                    e);
        }
    }
}
