package org.lunxun.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What is missing from the comments on public API, by doclint's group {@code missing}. The compiler of the build leaves
 * the group out, because javac 17 looks for the parameters of a record at its compact constructor, where nobody writes
 * them; here that complaint is dropped, and the record itself is asked.
 */
final class Documentation {

    private static final Pattern COMPACT_CONSTRUCTOR = Pattern.compile("\\s*public \\w+ \\{.*", Pattern.DOTALL);

    private Documentation() {}

    /** What is missing below these source folders, each with its file and line. */
    static List<String> missing(List<Path> folders) {
        return missing(folders.stream().flatMap(Documentation::sources));
    }

    /** What is missing in one source. */
    static List<String> missing(String name, String source) {
        return missing(Stream.of(new Source(URI.create("string:///" + name + ".java"), source)));
    }

    private static List<String> missing(Stream<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-Xdoclint:missing/public",
                "-Xmaxwarns",
                "1000",
                "-classpath",
                System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(null, null, found, options, null, sources.toList());
        Stream<String> ofRecords = records(task).flatMap(it -> undocumented(it, DocTrees.instance(task)));
        return Stream.concat(said(found), ofRecords).toList();
    }

    private static Stream<String> said(DiagnosticCollector<JavaFileObject> found) {
        return found.getDiagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.WARNING || it.getKind() == Diagnostic.Kind.ERROR)
                .filter(it -> !isAskedOfACompactConstructor(it))
                .map(it -> "%s:%s %s".formatted(name(it), it.getLineNumber(), it.getMessage(Locale.ROOT)));
    }

    private static Stream<TypeElement> records(JavacTask task) {
        try {
            Set<TypeElement> records = new LinkedHashSet<>();
            task.analyze().forEach(element -> collect(element, records));
            return records.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A type inside a type that nobody sees is not seen either. */
    private static void collect(Element element, Set<TypeElement> records) {
        if (element instanceof TypeElement type && type.getModifiers().contains(Modifier.PUBLIC)) {
            if (type.getKind() == ElementKind.RECORD) {
                records.add(type);
            }
            type.getEnclosedElements().forEach(inner -> collect(inner, records));
        }
    }

    private static Stream<String> undocumented(TypeElement record, DocTrees trees) {
        DocCommentTree comment = trees.getDocCommentTree(record);
        Set<String> documented = comment == null
                ? Set.of()
                : comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(tag -> ((ParamTree) tag).getName().toString())
                        .collect(Collectors.toSet());
        return record.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .filter(component -> !documented.contains(component))
                .map(component -> record.getQualifiedName() + " no @param for " + component);
    }

    private static boolean isAskedOfACompactConstructor(Diagnostic<? extends JavaFileObject> found) {
        return found.getMessage(Locale.ROOT).startsWith("no @param for")
                && found.getSource() instanceof Source source
                && COMPACT_CONSTRUCTOR
                        .matcher(source.line(found.getLineNumber()))
                        .matches();
    }

    private static String name(Diagnostic<? extends JavaFileObject> found) {
        return found.getSource() == null ? "" : found.getSource().getName();
    }

    private static Stream<Source> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sources =
                    files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
            return sources.stream().map(Source::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source held in memory, so that a line of it can be looked at again. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        static Source read(Path file) {
            try {
                return new Source(file.toUri(), Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String line(long number) {
            return text.lines().skip(number - 1).findFirst().orElse("");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
