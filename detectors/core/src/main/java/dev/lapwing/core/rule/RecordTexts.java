package dev.lapwing.core.rule;

import dev.lapwing.core.event.Api;
import dev.lapwing.core.event.Auth;
import dev.lapwing.core.event.Change;
import dev.lapwing.core.event.Dns;
import dev.lapwing.core.event.Endpoint;
import dev.lapwing.core.event.Event;
import dev.lapwing.core.event.FileInfo;
import dev.lapwing.core.event.ProcessInfo;
import dev.lapwing.core.event.User;
import dev.lapwing.core.rule.match.FieldRef;
import java.util.ArrayList;
import java.util.List;

/**
 * All that an event has of its record's texts: where values are sought that name no field. The raw
 * fields, and the parts into which the parser put others.
 */
final class RecordTexts {

  static final FieldRef KEYWORDS = FieldRef.keywords(event -> new RecordTexts(event).texts);

  private final List<String> texts;

  private RecordTexts(Event e) {
    texts = new ArrayList<>(e.fields().values());
    user(e.user());
    user(e.actor());
    endpoint(e.host());
    endpoint(e.src());
    endpoint(e.dst());
    auth(e.auth());
    process(e.process());
    file(e.file());
    api(e.api());
    change(e.change());
    dns(e.dns());
  }

  private void add(String text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private void user(User user) {
    if (user != null) {
      add(user.uid());
      add(user.name());
      add(user.domain());
      add(user.email());
    }
  }

  private void endpoint(Endpoint end) {
    if (end != null) {
      add(end.ip());
      add(end.hostname());
      add(end.uid());
      add(end.agent());
      add(end.os());
    }
  }

  private void auth(Auth auth) {
    if (auth != null) {
      add(auth.protocol());
      auth.factors().forEach(this::add);
      add(auth.session());
      add(auth.application());
      add(auth.reason());
    }
  }

  private void process(ProcessInfo process) {
    if (process != null) {
      add(process.path() == null ? process.name() : process.path());
      add(process.commandLine());
      add(process.uid());
      add(process.parentPath() == null ? process.parentName() : process.parentPath());
      add(process.parentCommandLine());
    }
  }

  private void file(FileInfo file) {
    if (file != null) {
      add(file.path() == null ? file.name() : file.path());
      add(file.share());
      add(file.value());
    }
  }

  private void api(Api api) {
    if (api != null) {
      add(api.service());
      add(api.operation());
      add(api.resource());
      add(api.error());
    }
  }

  private void change(Change change) {
    if (change != null) {
      add(change.group());
      add(change.groupUid());
      change.privileges().forEach(this::add);
      add(change.unit());
      add(change.command());
    }
  }

  private void dns(Dns dns) {
    if (dns != null) {
      add(dns.query());
      add(dns.type());
      add(dns.rcode());
      dns.answers().forEach(this::add);
    }
  }
}
