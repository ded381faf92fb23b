// Opens the user's stream of events, which stays open as long as the user does, and reads what there is.
def connection = new URL(props.get('url') + '/api/v1/events').openConnection()
connection.setRequestProperty('Authorization', 'Bearer ' + vars.get('token'))
connection.connectTimeout = 60_000
connection.readTimeout = 60_000
def lines = new BufferedReader(new InputStreamReader(connection.inputStream, 'UTF-8'))
vars.putObject('stream', lines)
def line = lines.readLine()
while (!(line ==~ /event: ?synced/)) {
  if (line == null) {
    throw new EOFException('The stream ended before everything was sent')
  }
  line = lines.readLine()
}
