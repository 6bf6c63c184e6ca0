package org.lunxun.sdk.host;

import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.lunxun.sdk.api.PluginId;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;

/** What a plugin file says of itself. */
record PluginManifest(PluginId id, String version, String provider, String description, String requires) {

    /** Reads the main section; refuses what is missing and what this host does not offer. */
    static PluginManifest of(Manifest manifest) throws RefusedException {
        Attributes main = manifest.getMainAttributes();
        PluginManifest read = new PluginManifest(
                id(main),
                value(main, ManifestPluginDescriptorFinder.PLUGIN_VERSION),
                value(main, ManifestPluginDescriptorFinder.PLUGIN_PROVIDER),
                value(main, ManifestPluginDescriptorFinder.PLUGIN_DESCRIPTION),
                value(main, ManifestPluginDescriptorFinder.PLUGIN_REQUIRES));
        if (read.version.isEmpty()) {
            throw new RefusedException(
                    Refusal.MANIFEST_INCOMPLETE,
                    "The manifest must state a Plugin-Version. Maybe add it to the jar plugin.");
        }
        String pluginClass = value(main, ManifestPluginDescriptorFinder.PLUGIN_CLASS);
        if (!pluginClass.isEmpty() && !pluginClass.equals(Plugin.class.getName())) {
            throw new RefusedException(
                    Refusal.MANIFEST_UNSUPPORTED,
                    "The Plugin-Class (" + pluginClass + ") must be left out. Maybe do its work in the provider.");
        }
        if (!value(main, ManifestPluginDescriptorFinder.PLUGIN_DEPENDENCIES).isEmpty()) {
            throw new RefusedException(
                    Refusal.MANIFEST_UNSUPPORTED,
                    "Plugin-Dependencies must be left out: a plugin stands alone. Maybe bundle what it needs.");
        }
        if (!value(main, Attributes.Name.CLASS_PATH.toString()).isEmpty()) {
            throw new RefusedException(
                    Refusal.MANIFEST_UNSUPPORTED,
                    "The Class-Path of the manifest must be left out. Maybe bundle what the plugin needs.");
        }
        return read;
    }

    /** Refuses a plugin that was not built for this SDK. */
    void checkRange(String sdk) throws RefusedException {
        if (requires.isEmpty() || requires.equals("*")) {
            throw new RefusedException(
                    Refusal.SDK_RANGE_MISSING,
                    "The manifest must state the SDK versions that the plugin was built for. Maybe add: Plugin-Requires: >="
                            + sdk + " & <" + nextMajor(sdk));
        }
        boolean fits;
        try {
            fits = new DefaultVersionManager().checkVersionConstraint(sdk, requires);
        } catch (RuntimeException e) {
            throw new RefusedException(
                    Refusal.SDK_RANGE_UNREADABLE,
                    "The Plugin-Requires (" + requires
                            + ") must be a range such as >=0.1.0 & <1.0.0. Maybe a blank or sign is wrong.");
        }
        if (!fits) {
            throw new RefusedException(
                    Refusal.SDK_RANGE_EXCLUDES,
                    "The Plugin-Requires (" + requires + ") must include this SDK (" + sdk
                            + "). Maybe there is a newer build of the plugin, or of Lunxun.");
        }
    }

    /** The same for PF4J, under a name of its own, which then needs to read nothing itself. */
    PluginDescriptor descriptor(String name) {
        return new DefaultPluginDescriptor(name, description, Plugin.class.getName(), version, requires, provider, "");
    }

    private static PluginId id(Attributes main) throws RefusedException {
        try {
            return PluginId.of(value(main, ManifestPluginDescriptorFinder.PLUGIN_ID));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Refusal.MANIFEST_INCOMPLETE,
                    ForeignText.safe("The manifest must state a usable Plugin-Id. " + e.getMessage()));
        }
    }

    private static String value(Attributes main, String name) {
        String value = main.getValue(name);
        return value == null ? "" : ForeignText.safe(value.strip());
    }

    private static String nextMajor(String sdk) {
        int major = Integer.parseInt(sdk.substring(0, sdk.indexOf('.')));
        return String.format(Locale.ROOT, "%d.0.0", major + 1);
    }
}
