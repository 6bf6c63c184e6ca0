package org.lunxun.plugin.externalprovider;

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
        if (!functions.contains(MoodleSite.LIST)) {
            throw ProviderException.of(
                    ProviderReason.SOURCE_REFUSED,
                    "The token may not call " + MoodleSite.LIST
                            + ". Maybe add it to the external service of the site.");
        }
    }
}
