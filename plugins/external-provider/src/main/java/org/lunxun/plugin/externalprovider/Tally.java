package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/** Counts the statements that are kept until the last page has come. */
final class Tally {

    private final int statementLimit;
    private final long characterLimit;
    private int statements;
    private long characters;

    Tally(int statementLimit, long characterLimit) {
        this.statementLimit = statementLimit;
        this.characterLimit = characterLimit;
    }

    static Tally standard() {
        return new Tally(200_000, 256_000_000);
    }

    /**
     * Counts one statement.
     *
     * @throws ProviderException when it is one too many
     */
    void count(JsonNode statement) throws ProviderException {
        statements++;
        characters += statement.toString().length();
        if (statements > statementLimit || characters > characterLimit) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_SHAPE,
                    "The record store has more than " + statementLimit + " statements or " + characterLimit
                            + " characters to keep at once. Maybe ask for fewer verbs.");
        }
    }
}
