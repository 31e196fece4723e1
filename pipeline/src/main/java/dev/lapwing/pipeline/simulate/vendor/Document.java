package dev.lapwing.pipeline.simulate.vendor;

import dev.lapwing.pipeline.simulate.company.Dice;
import java.util.Locale;

/**
 * A file of a SharePoint site or of somebody's OneDrive.
 *
 * @param site its address, with a slash at the end
 * @param folder without slashes at the ends
 * @param bytes its size
 */
public record Document(String site, String folder, String name, long bytes) {

  private static final String TENANT = "https://corp.sharepoint.com/";
  private static final String PERSONAL = "https://corp-my.sharepoint.com/personal/";
  private static final String[] TYPES = {"docx", "xlsx", "pptx", "pdf"};

  /**
   * Some file of a team's site.
   *
   * @param team {@code Finance}
   */
  public static Document of(String team, Dice dice) {
    return any(TENANT + "sites/" + team.replace(" ", "") + "/", dice);
  }

  /** Some file of the person's own. */
  public static Document own(String login, Dice dice) {
    return any(PERSONAL + login.replace('.', '_') + "_corp_example/", dice);
  }

  private static Document any(String site, Dice dice) {
    String type = TYPES[dice.between(0, TYPES.length - 1)];
    String name = String.format(Locale.ROOT, "document-%03d.%s", dice.between(1, 600), type);
    String folder = "Shared Documents/Projects/" + dice.between(1, 40);
    return new Document(site, folder, name, (long) Math.min(80e6, dice.lognormal(180_000, 1.3)));
  }

  String url() {
    return site + folder + "/" + name;
  }

  String extension() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
