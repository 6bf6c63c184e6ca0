package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeoplesWorkbooksTest {

    @TempDir
    Path folder;

    static List<PeoplesWorkbooks.Shape> shapes() {
        return PeoplesWorkbooks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void isReadToThePlantedTruthOrToAFinding(PeoplesWorkbooks.Shape shape) throws IOException, TableException {
        Heard heard = new Heard();
        TableReader.of(PeoplesWorkbooks.MAPPING).read(shape.book().write(folder.resolve("plan.xlsx")), heard);
        assertEquals(shape.findings(), heard.findings);
        assertEquals(shape.classes(), heard.classes());
    }

    @Test
    void thereAreAtLeastThirty() {
        assertTrue(shapes().size() >= 30, () -> shapes().size() + " shapes");
    }
}
