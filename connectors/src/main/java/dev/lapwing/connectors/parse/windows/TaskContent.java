package dev.lapwing.connectors.parse.windows;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The definition of a scheduled task, as XML. It comes from whoever made the task, so nothing
 * outside it is ever read and its length is bounded.
 */
final class TaskContent {

  private static final int MAX_LENGTH = 1 << 18;

  private TaskContent() {}

  /** What the task runs, several actions joined by {@code ; }; null if that cannot be told. */
  static String command(String xml) {
    if (xml == null || xml.length() > MAX_LENGTH) {
      return null;
    }
    StringBuilder command = new StringBuilder();
    try {
      read(xml, command);
    } catch (XMLStreamException e) {
      // A definition cut short by the shipper: what was read before the cut still counts.
    }
    return command.isEmpty() ? null : command.toString();
  }

  private static void read(String xml, StringBuilder into) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          element(reader, into);
        }
      }
    } finally {
      reader.close();
    }
  }

  private static void element(XMLStreamReader reader, StringBuilder into)
      throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "Command", "ClassId" ->
          into.append(into.isEmpty() ? "" : "; ").append(reader.getElementText().strip());
      case "Arguments" -> into.append(' ').append(reader.getElementText().strip());
      default -> {}
    }
  }
}
