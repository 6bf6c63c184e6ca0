package org.lunxun.plugin.externalprovider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/**
 * What one function of a site answered: JSON, or an error inside of HTTP 200. The error's code is the same in every
 * language, its message is not.
 *
 * @param json the answer
 * @param error the code of the error, empty when there is none
 */
record MoodleReply(JsonNode json, String error) {

    private static final Set<String> REFUSED = Set.of(
            "invalidtoken",
            "accessexception",
            "nopermissions",
            "requireloginerror",
            "servicerequireslogin",
            "enablewsdescription",
            "forcepasswordchangenotice",
            "usernotallowed");

    static MoodleReply of(JsonNode json) {
        boolean failed = json.isObject() && (json.has("exception") || json.has("errorcode"));
        String code = json.path("errorcode").asText("");
        return new MoodleReply(json, !failed ? "" : code.isEmpty() ? "unnamed" : code);
    }

    boolean failed() {
        return !error.isEmpty();
    }

    /** Whether it is the token that is at fault, or the whole site: nothing else will be answered, either. */
    boolean isAboutTheSource() {
        return REFUSED.contains(error) || error.equals("sitemaintenance");
    }

    JsonNode checked() throws ProviderException {
        if (!failed()) {
            return json;
        }
        ProviderReason reason = REFUSED.contains(error)
                ? ProviderReason.SOURCE_REFUSED
                : error.equals("sitemaintenance") ? ProviderReason.SOURCE_UNREACHABLE : ProviderReason.SOURCE_SHAPE;
        throw ProviderException.of(reason, "The site answers with the error '" + error + "'.");
    }

    /** The answer as a list; anything else is no empty list. */
    JsonNode list(String what) throws ProviderException {
        JsonNode answer = checked();
        if (!answer.isArray()) {
            throw shape("the list of " + what + " is no list");
        }
        return answer;
    }

    static ProviderException shape(String what) {
        return ProviderException.of(
                ProviderReason.SOURCE_SHAPE, "The site does not answer as Moodle does: " + what + ".");
    }
}
