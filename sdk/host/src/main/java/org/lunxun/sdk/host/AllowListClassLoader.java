package org.lunxun.sdk.host;

import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;
import org.pf4j.Extension;
import org.pf4j.ExtensionPoint;

/**
 * What plugins see of the world outside: the JDK, the model, the SDK, PF4J's two markers; nothing of the host.
 *
 * <p>What belongs to the model and the SDK is asked of the classes themselves: a class is let through when it lies in or
 * below the root package of one of them and comes out of the same jar or folder.
 */
final class AllowListClassLoader extends ClassLoader {

    private static final Set<String> MARKERS = Set.of(ExtensionPoint.class.getName(), Extension.class.getName());
    private static final List<Class<?>> ROOTS = List.of(TrainingProvider.class, Stability.class);

    private final ClassLoader host;
    private final Set<Class<?>> given;

    AllowListClassLoader() {
        this("lunxun-sdk", Set.of());
    }

    /** The same with every class that comes out of the jar of one of these. */
    AllowListClassLoader(String name, Set<Class<?>> given) {
        super(name, ClassLoader.getPlatformClassLoader());
        host = TrainingProvider.class.getClassLoader();
        this.given = given;
    }

    /** Whether a class of this name is the host's to give; a plugin that holds one is packed wrongly. */
    static boolean given(String className) {
        return className.startsWith(ExtensionPoint.class.getPackageName() + ".") || root(className) != null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (MARKERS.contains(name)) {
            return host.loadClass(name);
        }
        Class<?> root = root(name);
        if (root != null) {
            Class<?> found = host.loadClass(name);
            if (sameOrigin(found.getProtectionDomain(), root.getProtectionDomain())) {
                return found;
            }
        }
        for (Class<?> one : given) {
            Class<?> found = neighbour(one, name);
            if (found != null) {
                return found;
            }
        }
        throw new ClassNotFoundException(name + " (a plugin sees the JDK, the SDK and its own classes)");
    }

    /** A class out of the jar of another, null when it is not there. */
    private static @Nullable Class<?> neighbour(Class<?> given, String name) {
        ClassLoader loader = given.getClassLoader();
        try {
            Class<?> found = loader == null ? null : loader.loadClass(name);
            return found != null && sameOrigin(found.getProtectionDomain(), given.getProtectionDomain()) ? found : null;
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static @Nullable Class<?> root(String className) {
        for (Class<?> root : ROOTS) {
            if (className.startsWith(root.getPackageName() + ".")) {
                return root;
            }
        }
        return null;
    }

    private static boolean sameOrigin(ProtectionDomain one, ProtectionDomain other) {
        CodeSource left = one.getCodeSource();
        CodeSource right = other.getCodeSource();
        return left != null
                && right != null
                && left.getLocation() != null
                && right.getLocation() != null
                && left.getLocation()
                        .toExternalForm()
                        .equals(right.getLocation().toExternalForm());
    }
}
