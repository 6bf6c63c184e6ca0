package org.lunxun.plugin.externalprovider;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.lunxun.sdk.api.ProviderException;

class TallyTest {

    private final ObjectNode statement = JsonNodeFactory.instance.objectNode().put("id", "1234");

    @Test
    void countsStatements() throws ProviderException {
        Tally tally = new Tally(2, 1_000);
        tally.count(statement);
        tally.count(statement);
        assertThrows(ProviderException.class, () -> tally.count(statement));
    }

    @Test
    void countsTheirText() throws ProviderException {
        Tally tally = new Tally(1_000, 30);
        tally.count(statement);
        tally.count(statement);
        assertThrows(ProviderException.class, () -> tally.count(statement));
    }
}
