import SourceText
import Testing
import ThreatModel

@Suite struct OriginTests {
  @Test func `an incident keeps its ids in the data that it was taken from`() throws {
    let incident = try incident("origins: [dcid-2.0:17, campaign--0c4f]")
    #expect(incident.origins == ["dcid-2.0:17", "campaign--0c4f"])
  }

  @Test func `an incident that an analyst wrote has no origin`() throws {
    #expect(try incident("").origins == [])
  }

  @Test func `a group keeps its ids in the data that it was taken from`() throws {
    let text = Example.dossier().replacing("name: APT1}", with: "name: APT1, origins: [misp:1]}")
    #expect(try read(text).value?.groups.map(\.origins) == [["misp:1"]])
  }
}
