package org.lunxun.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for arguments: <code>{name}</code> a value, <code>{name%}</code> a share as a percentage,
 * <code>{name?one:many}</code> a word that depends on whether it is 1
 * or true; a part in [brackets] is left out when an argument in it
 * is missing. A missing argument outside brackets shows as an ellipsis.
 */
final class Template {

    private static final String MISSING = "…";

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** A piece of text, a place, or a part that may be left out. */
    private sealed interface Part permits Text, Place, Maybe {}

    private record Text(String text) implements Part {}

    private record Place(String name, @Nullable Choice choice, boolean percent) implements Part {
        String show(String value) {
            if (choice != null) {
                return value.equals("1") || value.equals("true") ? choice.one() : choice.many();
            }
            return percent ? Numbers.percentOf(value) : value;
        }
    }

    private record Choice(String one, String many) {}

    private record Maybe(List<Part> parts) implements Part {}

    static Template parse(String source) {
        List<Part> whole = new ArrayList<>();
        List<Part> here = whole;
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '{') {
                int end = closing(source, '}', at);
                here.add(place(source.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '[') {
                closing(source, ']', at);
                List<Part> inner = new ArrayList<>();
                here.add(new Maybe(inner));
                here = inner;
                at++;
            } else if (c == ']') {
                here = whole;
                at++;
            } else {
                int end = at;
                while (end < source.length() && "{[]".indexOf(source.charAt(end)) < 0) {
                    end++;
                }
                here.add(new Text(source.substring(at, end)));
                at = end;
            }
        }
        return new Template(whole);
    }

    private static int closing(String source, char mark, int from) {
        int end = source.indexOf(mark, from);
        if (end < 0) {
            throw new IllegalArgumentException(
                    "The sentence (%s) must close what it opens at %s.%nMaybe a '%s' is missing."
                            .formatted(source, from, mark));
        }
        return end;
    }

    private static Place place(String inside) {
        int mark = inside.indexOf('?');
        if (mark >= 0) {
            int colon = inside.indexOf(':', mark);
            Choice choice = new Choice(inside.substring(mark + 1, colon), inside.substring(colon + 1));
            return new Place(inside.substring(0, mark), choice, false);
        }
        return inside.endsWith("%")
                ? new Place(inside.substring(0, inside.length() - 1), null, true)
                : new Place(inside, null, false);
    }

    /** The names of the arguments that it can place. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect(parts, names);
        return names;
    }

    private static void collect(List<Part> parts, Set<String> names) {
        for (Part part : parts) {
            if (part instanceof Place place) {
                names.add(place.name());
            } else if (part instanceof Maybe maybe) {
                collect(maybe.parts(), names);
            }
        }
    }

    String fill(Map<String, String> arguments) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Maybe maybe) {
                Set<String> needed = new TreeSet<>();
                collect(maybe.parts(), needed);
                if (arguments.keySet().containsAll(needed)) {
                    maybe.parts().forEach(inner -> append(out, inner, arguments));
                }
            } else {
                append(out, part, arguments);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Part part, Map<String, String> arguments) {
        if (part instanceof Text text) {
            out.append(text.text());
        } else if (part instanceof Place place) {
            String value = arguments.get(place.name());
            out.append(value == null ? MISSING : place.show(value));
        }
    }
}
