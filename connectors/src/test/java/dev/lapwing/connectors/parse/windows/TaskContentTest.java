package dev.lapwing.connectors.parse.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

final class TaskContentTest {

  @Test
  void severalActionsAreJoined() {
    String xml =
        "<Task xmlns='urn:t'><Actions><Exec><Command>a</Command></Exec>"
            + "<ComHandler><ClassId>{1-2}</ClassId></ComHandler></Actions></Task>";
    assertEquals("a; {1-2}", TaskContent.command(xml));
  }

  @Test
  void nothingOutsideTheDefinitionIsRead() {
    String xml =
        "<!DOCTYPE t [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<Task><Command>a&x;b</Command></Task>";
    String command = TaskContent.command(xml);
    assertEquals(true, command == null || command.equals("ab"), command);
  }

  @Test
  void whatStandsBeforeACutStillCounts() {
    assertEquals(
        "a -b", TaskContent.command("<T><Command>a</Command><Arguments>-b</Arguments><Tr"));
  }

  @Test
  void noDefinitionHasNoCommand() {
    assertNull(TaskContent.command(null));
    assertNull(TaskContent.command("no xml"));
    assertNull(TaskContent.command("<a>" + "x".repeat(1 << 18) + "</a>"));
  }
}
