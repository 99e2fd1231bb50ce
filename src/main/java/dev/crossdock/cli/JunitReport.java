package dev.crossdock.cli;

import dev.crossdock.core.matrix.suite.Judgement;
import dev.crossdock.core.text.SecretShapes;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite's outcome as the XML that continuous integration shows: a test suite a platform, a case a
 * command. The shape is that of Ant's JUnit task, which all of them read.
 */
final class JunitReport {

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    static void write(Path file, String image, List<Judgement> all) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new JunitReport(xml).suites(image, all);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suites(String image, List<Judgement> all) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        var platforms =
                all.stream()
                        .flatMap(judged -> judged.runs().stream())
                        .map(each -> each.run().platform())
                        .distinct()
                        .toList();
        for (var platform : platforms) {
            var cases =
                    all.stream()
                            .flatMap(
                                    judged ->
                                            judged.runs().stream()
                                                    .filter(
                                                            each ->
                                                                    each.run()
                                                                            .platform()
                                                                            .equals(platform))
                                                    .map(each -> new Case(judged, each)))
                            .toList();
            suite(image + " " + platform, cases);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private record Case(Judgement test, Judgement.Judged run) {
        double seconds() {
            return run.run().whole().toNanos() / 1e9;
        }
    }

    private void suite(String name, List<Case> cases) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", String.valueOf(cases.stream().filter(c -> !c.run().ok()).count()));
        attribute("time", time(cases.stream().mapToDouble(Case::seconds).sum()));
        for (var each : cases) {
            xml.writeStartElement("testcase");
            attribute("name", each.test().command().name());
            attribute("classname", name);
            attribute("time", time(each.seconds()));
            if (!each.run().ok()) {
                failure(each.run());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void failure(Judgement.Judged run) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute("message", String.join(" ", run.misses()));
        var output = run.run().stdout().text() + run.run().stderr().text();
        xml.writeCharacters(legal(run.cause() + "\n" + SecretShapes.hide(output)));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static String time(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** Programs print what XML has no way to hold, such as the colours of a terminal. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The {@code Char} of XML 1.0. */
    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
