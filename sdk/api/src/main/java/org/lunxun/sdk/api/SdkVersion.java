package org.lunxun.sdk.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.lunxun.model.Stability;

/** The version of this SDK, against which the host checks a plugin's {@code Plugin-Requires}. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SdkVersion {

    private SdkVersion() {}

    /**
     * The version without a qualifier: a development build counts as the release that it leads to.
     *
     * @return for example {@code 0.1.0}
     */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(SdkVersion.class.getResourceAsStream("sdk.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version").replaceFirst("-.*", "");
    }
}
