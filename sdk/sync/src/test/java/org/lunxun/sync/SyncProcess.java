package org.lunxun.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A sync of a town in a process of its own, which a test can kill. */
final class SyncProcess {

    static final String[] SOURCES = {"a", "b", "c", "d", "e", "f"};
    private static final int CLASSES = 400;

    private SyncProcess() {}

    /** Syncs the town in the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        Town town = town(Path.of(arguments[0]));
        System.out.println(town.sync(town.request(SOURCES)).end());
    }

    /** A town of six sources, some of whose bases are one. */
    static Town town(Path folder) throws IOException {
        Town town = new Town(folder);
        Arrays.stream(SOURCES)
                .forEach(source -> town.provider.catalogues.put(
                        source, Town.school(source, source.compareTo("d") < 0 ? "漯河市委党校" : "培训中心" + source, CLASSES)));
        return town;
    }
}
