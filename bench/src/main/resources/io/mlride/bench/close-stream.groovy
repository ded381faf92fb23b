// The user leaves, which is nothing to be measured.
vars.getObject('stream')?.close()
SampleResult.setIgnore()
