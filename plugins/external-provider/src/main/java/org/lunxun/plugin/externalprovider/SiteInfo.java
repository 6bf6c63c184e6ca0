package org.lunxun.plugin.externalprovider;

import java.util.List;
import java.util.Set;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.sdk.api.ProviderException;

/**
 * What a site says of itself and of the token.
 *
 * @param name the site's name
 * @param functions what the token may call
 */
record SiteInfo(String name, Set<String> functions) {

    /** A token that may not list courses would otherwise look like a site without any. */
    void checkMayList() throws ProviderException {
        checkMay(List.of(MoodleSite.LIST));
    }

    void checkMay(List<String> needed) throws ProviderException {
        List<String> missing = missing(needed);
        if (!missing.isEmpty()) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_REFUSED,
                    "The token may not call " + String.join(", ", missing)
                            + ". Maybe add it to the external service of the site.");
        }
    }

    List<String> missing(List<String> needed) {
        return needed.stream().filter(name -> !functions.contains(name)).toList();
    }
}
