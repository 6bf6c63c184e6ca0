package org.lunxun.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the library, out of the jar that holds it. */
final class Version implements IVersionProvider {

    /** A provider for the command line. */
    public Version() {
        // It keeps nothing.
    }

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"lunxun " + (version == null ? "(not built into a jar)" : version)};
    }
}
