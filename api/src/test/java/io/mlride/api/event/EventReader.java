package io.mlride.api.event;

import io.mlride.api.testing.Person;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream as a browser would. */
final class EventReader implements AutoCloseable {

  /** An event; a comment has only its data, and the end has the name "end". */
  record Event(String id, String name, String data) {}

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final HttpURLConnection connection;

  private EventReader(HttpURLConnection connection) {
    this.connection = connection;
  }

  static EventReader open(Person person, String query, String lastId) {
    return open(person.accessToken(), query, lastId);
  }

  static EventReader open(String token, String query, String lastId) {
    try {
      var uri = URI.create("http://localhost:" + RestAssured.port + "/api/v1/events" + query);
      var connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer " + token);
      connection.setReadTimeout(60_000);
      if (lastId != null) {
        connection.setRequestProperty("Last-Event-ID", lastId);
      }
      var reader = new EventReader(connection);
      var thread = new Thread(reader::read, "events");
      thread.setDaemon(true);
      thread.start();
      return reader;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      String id = null;
      String name = null;
      String data = null;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          events.add(new Event(null, "comment", line.substring(1).strip()));
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data = line.substring(5).strip();
        } else if (line.isEmpty() && name != null) {
          events.add(new Event(id, name, data));
          id = null;
          name = null;
          data = null;
        }
      }
      events.add(new Event(null, "end", null));
    } catch (IOException e) {
      events.add(new Event(null, "broken", e.getMessage()));
    }
  }

  /** The next event that is no comment. */
  Event next() {
    for (var event = any(); ; event = any()) {
      if (!event.name().equals("comment")) {
        return event;
      }
    }
  }

  /** The next event with this name; those before it are passed over. */
  Event next(String name) {
    for (var event = any(); ; event = any()) {
      if (event.name().equals(name)) {
        return event;
      }
      if (event.name().equals("end") || event.name().equals("broken")) {
        throw new AssertionError("The stream is over: " + event);
      }
    }
  }

  private Event any() {
    try {
      var event = events.poll(15, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("No event came");
      }
      return event;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
