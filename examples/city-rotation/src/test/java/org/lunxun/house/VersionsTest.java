package org.lunxun.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Who imports {@code lunxun-bom} gets one version of everything that is published. */
class VersionsTest {

    private static final Path ROOT = Path.of("../..");

    /** Projects are made of it, not built with it. */
    private static final String ARCHETYPE = "lunxun-plugin-archetype";

    @Test
    void theBomNamesEveryPublishedModuleAndNothingElse() throws Exception {
        Set<String> published = new TreeSet<>();
        for (String module : texts(pom("."), "/project/modules/module")) {
            Document pom = pom(module);
            boolean jar = !texts(pom, "/project/packaging").equals(List.of("pom"));
            if (jar && (module.startsWith("core/") || module.startsWith("sdk/"))) {
                published.addAll(texts(pom, "/project/artifactId"));
            }
        }
        published.remove(ARCHETYPE);
        Document bom = pom("sdk/bom");
        String managed = "/project/dependencyManagement/dependencies/dependency";
        assertEquals(published, new TreeSet<>(texts(bom, managed + "/artifactId")));
        assertEquals(Set.of("org.lunxun"), new TreeSet<>(texts(bom, managed + "/groupId")));
        assertEquals(Set.of("${project.version}"), new TreeSet<>(texts(bom, managed + "/version")));
    }

    @Test
    void theBomHasTheVersionOfTheBuild() throws Exception {
        assertEquals(texts(pom("."), "/project/version"), texts(pom("sdk/bom"), "/project/version"));
    }

    private static Document pom(String module) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(module).resolve("pom.xml").toFile());
    }

    private static List<String> texts(Document pom, String path) throws XPathExpressionException {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }
}
