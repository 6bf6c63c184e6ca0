package org.lunxun.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of an object that was read, by their keys; what is not as it should be is said with the key's path. */
final class Node {

    /** What is wrong with a value, and where. */
    static final class Mistake extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Mistake(String path, String must) {
            super((path.isEmpty() ? "The outermost value" : "The value of " + path) + " must be " + must + ".");
        }

        Mistake(String words) {
            super(words);
        }
    }

    private final String path;
    private final Map<?, ?> members;

    private Node(String path, Map<?, ?> members) {
        this.path = path;
        this.members = members;
    }

    static Node of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return new Node(path, members);
        }
        throw new Mistake(path, "an object");
    }

    /** Refuses keys that nobody knows. */
    Node knowing(Set<String> keys) {
        for (Object key : members.keySet()) {
            if (!keys.contains(key)) {
                throw new Mistake("The key " + path(String.valueOf(key)) + " is not known; known are "
                        + String.join(", ", keys.stream().sorted().toList()) + ".");
            }
        }
        return this;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Optional<String> find(String key) {
        Object value = members.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Tree.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        throw new Mistake(path(key), "a text");
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new Mistake(path(key), "given"));
    }

    BigDecimal number(String key) {
        if (members.get(key) instanceof Tree.Scalar scalar && scalar.kind() == Tree.Scalar.Kind.NUMBER) {
            try {
                return new BigDecimal(scalar.text());
            } catch (NumberFormatException e) {
                throw new Mistake(path(key), "a plain number");
            }
        }
        throw new Mistake(path(key), "a number");
    }

    boolean has(String key) {
        return members.get(key) != null;
    }

    /** The keys, in their order. */
    List<String> names() {
        return members.keySet().stream().map(String::valueOf).toList();
    }

    boolean isTrue(String key) {
        return find(key).filter("true"::equals).isPresent();
    }

    Node node(String key) {
        return of(path(key), members.get(key));
    }

    /** The members of an object whose values are scalars, as text. */
    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(key)) {
            Node node = node(key);
            node.members.keySet().forEach(each -> texts.put(String.valueOf(each), node.text(String.valueOf(each))));
        }
        return texts;
    }

    List<Node> nodes(String key) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : items(key)) {
            nodes.add(of(path(key) + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    List<String> list(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : items(key)) {
            if (!(item instanceof Tree.Scalar)) {
                throw new Mistake(path(key) + "[" + texts.size() + "]", "a text");
            }
            texts.add(item.toString());
        }
        return texts;
    }

    private List<?> items(String key) {
        Object value = members.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> items) {
            return items;
        }
        throw new Mistake(path(key), "a list");
    }
}
