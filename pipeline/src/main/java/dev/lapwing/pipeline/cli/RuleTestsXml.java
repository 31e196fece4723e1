package dev.lapwing.pipeline.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** JUnit's XML: a suite for each rule, a case for each test. */
final class RuleTestsXml {

  private final XMLStreamWriter xml;

  private RuleTestsXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(List<RuleTestsCommand.Outcome> outcomes, Path file) throws IOException {
    Map<String, List<RuleTestsCommand.Outcome>> byRule =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(o -> o.rule().name(), TreeMap::new, Collectors.toList()));
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new RuleTestsXml(xml).suites(byRule);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(file + ": cannot be written", e);
    }
  }

  private void suites(Map<String, List<RuleTestsCommand.Outcome>> byRule)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    for (Map.Entry<String, List<RuleTestsCommand.Outcome>> suite : byRule.entrySet()) {
      suite(suite.getKey(), suite.getValue());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String rule, List<RuleTestsCommand.Outcome> outcomes)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", rule);
    xml.writeAttribute("tests", Integer.toString(outcomes.size()));
    long failures = outcomes.stream().filter(each -> !each.passed()).count();
    xml.writeAttribute("failures", Long.toString(failures));
    for (RuleTestsCommand.Outcome each : outcomes) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", rule);
      xml.writeAttribute("name", each.test());
      if (!each.passed()) {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", each.failure());
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
