import Testing

@Suite struct TableReaderTests {}
