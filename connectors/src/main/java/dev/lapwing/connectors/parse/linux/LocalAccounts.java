package dev.lapwing.connectors.parse.linux;

import dev.lapwing.core.event.AccountKind;
import dev.lapwing.core.event.User;
import java.util.Locale;
import java.util.Set;

/** Accounts as Unix logs name them. */
public final class LocalAccounts {

  /** Accounts that distributions make for their daemons; nobody signs in as them. */
  private static final Set<String> DAEMONS =
      Set.of(
          "daemon",
          "nobody",
          "www-data",
          "apache",
          "nginx",
          "httpd",
          "cron",
          "sshd",
          "mail",
          "bin",
          "sys",
          "sync",
          "games",
          "man",
          "lp",
          "news",
          "uucp",
          "proxy",
          "backup",
          "list",
          "irc",
          "gnats",
          "messagebus",
          "syslog",
          "ntp",
          "chrony",
          "dbus",
          "polkitd",
          "postfix",
          "mysql",
          "mariadb",
          "postgres",
          "redis",
          "rabbitmq",
          "elasticsearch",
          "kafka",
          "zookeeper",
          "tomcat",
          "named",
          "bind",
          "dnsmasq",
          "avahi",
          "rpc",
          "rpcuser",
          "nfsnobody",
          "systemd-network",
          "systemd-resolve",
          "systemd-timesync",
          "_apt",
          "landscape",
          "pollinate",
          "tss",
          "gdm",
          "lightdm",
          "sddm",
          "smmsp",
          "adm",
          "operator",
          "ftp",
          "prometheus",
          "grafana",
          "nagios",
          "zabbix",
          "git",
          "docker",
          "ldap",
          "openldap",
          "dovecot",
          "squid",
          "haproxy",
          "vault");

  private LocalAccounts() {}

  /**
   * A local account belongs to its host; {@code CORP\name} and {@code name@realm} to their domain.
   *
   * @return null where the name is null or empty
   */
  public static User user(String name, String host) {
    if (name == null || name.isBlank()) {
      return null;
    }
    int slash = name.indexOf('\\');
    int at = name.lastIndexOf('@');
    if (slash > 0 && slash < name.length() - 1) {
      return User.of(null, name.substring(slash + 1), name.substring(0, slash), null);
    }
    if (at > 0 && at < name.length() - 1) {
      String domain = name.substring(at + 1).toLowerCase(Locale.ROOT);
      return User.of(null, name.substring(0, at), domain, null);
    }
    return User.of(null, name, host, null).withKind(kind(name));
  }

  /**
   * An account of which the log has only the number: {@code root} for 0, else sudo's way of writing
   * it, {@code #1000}. A number means something on its own host only, so it is no {@code uid}.
   *
   * @return null for no number and for "unset"
   */
  public static User numbered(String uid, String host) {
    if (uid == null || uid.equals("4294967295") || uid.equals("-1") || uid.equals("unset")) {
      return null;
    }
    boolean digits = !uid.isEmpty() && uid.chars().allMatch(c -> c >= '0' && c <= '9');
    return user(digits ? uid.equals("0") ? "root" : '#' + uid : uid, host);
  }

  private static AccountKind kind(String name) {
    if (name.equals("root")) {
      return AccountKind.SHARED;
    }
    return DAEMONS.contains(name) ? AccountKind.SERVICE : AccountKind.UNRESOLVED;
  }
}
