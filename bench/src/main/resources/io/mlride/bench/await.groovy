import groovy.json.JsonSlurper

// Reads the user's stream until it says that WORKSPACE is PHASE.
def lines = vars.getObject('stream')
def isSo = { said ->
  said.object?.name == 'WORKSPACE' &&
      ('PHASE' == 'gone' ? said.type == 'DELETED' : said.object.status?.phase == 'PHASE')
}
def line = lines.readLine()
while (!(line != null && line.startsWith('data:') && isSo(new JsonSlurper().parseText(line.substring(5))))) {
  if (line == null) {
    throw new EOFException('The stream ended before the workspace was PHASE')
  }
  line = lines.readLine()
}
