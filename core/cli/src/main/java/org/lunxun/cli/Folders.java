package org.lunxun.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Files and folders that a user names: checked before any work is done. */
final class Folders {

    private Folders() {}

    /** A folder that must be there. */
    static Path dataset(@Nullable Path named) {
        Path folder = named(named);
        if (!Files.exists(folder)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The dataset (" + folder + ") must be a folder, but it is not there.",
                    "it has another name, or the path is meant from another folder.");
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The dataset (" + folder + ") must be a folder, but it is a file.",
                    "name the folder that holds it.");
        }
        return folder;
    }

    /** A folder of forms that must be there. */
    static Path forms(@Nullable Path named) {
        Path folder = named(named);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The forms (" + folder + ") must be a folder, but it is "
                            + (Files.exists(folder) ? "a file." : "not there."),
                    "name the folder that holds the workbooks.");
        }
        return folder;
    }

    /** A plugin file that must be there. */
    static Path plugin(@Nullable Path named) {
        Path file = named(named);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!Files.isRegularFile(file) || !(name.endsWith(".jar") || name.endsWith(".zip"))) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The plugin file (" + file + ") must be a .jar or .zip, but it is not"
                            + (Files.exists(file) ? " one." : " there."),
                    "it has another name, or was not built yet.");
        }
        return file;
    }

    /** The folder of a sync's state, which must be there. */
    static Path state(@Nullable Path named) {
        Path folder = named(named);
        if (!Files.isRegularFile(folder.resolve("state.json"))) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The state (" + folder + ") must be the folder of a sync, but it holds no state.json.",
                    "run 'lunxun sync' first, or name the folder that it was given.");
        }
        return folder;
    }

    /** A folder to write to: not there yet, or a folder already. */
    static Path out(@Nullable Path named) {
        Path folder = named(named);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The folder to write to (" + folder + ") must be a folder, but it is a file.",
                    "name another one.");
        }
        return folder;
    }

    /** What is read must not be overwritten. */
    static void differ(Path from, Path to, String option) {
        if (same(from, to)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "The folder of " + option + " (" + to + ") must not be the one that is read.",
                    "name a new folder.");
        }
        out(to);
    }

    private static boolean same(Path from, Path to) {
        try {
            return Files.exists(to) && Files.isSameFile(from, to);
        } catch (IOException e) {
            return false;
        }
    }

    /** A file or folder that picocli has seen to be named. */
    static Path named(@Nullable Path path) {
        if (path == null) {
            throw new IllegalStateException("The path of a command must be given by its words.");
        }
        return path;
    }

    static CommandFailure cannotWrite(Path folder, IOException e) {
        String file = e instanceof FileSystemException at && at.getFile() != null ? at.getFile() : folder.toString();
        return new CommandFailure(
                ExitCode.INTERNAL,
                "The file (" + file + ") cannot be written: " + reason(e),
                "the disk is full, or the folder may not be written to.",
                e);
    }

    static CommandFailure cannotRead(Path file, IOException e) {
        return new CommandFailure(
                ExitCode.UNUSABLE,
                "The file (" + file + ") cannot be read: " + reason(e),
                "it is not there, or may not be read.",
                e);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException at ? at.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
