import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct StateNamesTests {
  @Test(arguments: [
    ("KP", "KP"), ("prk", "KP"), ("North Korea", "KP"), ("Korea, North", "KP"), ("DPRK", "KP"),
    ("Democratic People's Republic of Korea", "KP"),
    ("Korea (Democratic People's Republic of)", "KP"), ("Korea (Republic of)", "KR"),
    ("IRAN, ISLAMIC REPUBLIC OF", "IR"), ("Iran (Islamic Republic of)", "IR"),
    ("Russian Federation", "RU"), ("russia", "RU"), ("UK", "GB"), ("the United Kingdom", "GB"),
    ("U.S.", "US"), ("us", "US"), ("People\u{2019}s Republic of China", "CN"),
    ("Cote d'Ivoire", "CI"), ("Türkiye", "TR"), ("Turkiye", "TR"), ("Viet Nam", "VN"),
    ("Palestinian Territory, Occupied", "PS"), ("NO", "NO"), ("Åland Islands", "AX"),
    ("Trinidad & Tobago", "TT"),
  ])
  func `a state is found by code and by name`(name: String, code: String) throws {
    #expect(try Shipped.states().code(for: name) == code)
  }

  @Test(arguments: [
    "", " ", "Korea", "Congo", "Unknown", "Exampleland", "mideast", "C", "CHNN", "EU", "ZZ",
    String(repeating: "\u{301}", count: 100_000),
  ])
  func `what names no state, or two, is no state`(name: String) throws {
    #expect(try Shipped.states().code(for: name) == nil)
  }

  @Test func `every state is found by its own name and by alpha-3 code`() throws {
    let vocabulary = try Shipped.context().vocabulary
    let states = StateNames(vocabulary)
    for (code, name) in vocabulary.countries {
      #expect(states.code(for: name) == code)
      let alpha3 = try #require(vocabulary.otherNames[code]?.first)
      #expect(alpha3.count == 3 && states.code(for: alpha3) == code)
    }
  }
}

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("Korea, North", "korea north"), ("the U.S.A.", "usa"), ("A & B", "a and b"), ("", ""),
    ("The", ""),
    ("Côte d’Ivoire", "cote d ivoire"), ("Straße & Øl", "strasse and ol"), ("İran", "iran"),
    ("北京 APT", "北京 apt"), ("--x--", "x"), ("Theft of the dog", "theft of dog"),
  ])
  func `a name is folded to what people recognise`(name: String, folded: String) {
    #expect(name.foldedName == folded)
    // With a letter that is not ASCII the other way is taken, and gives the same.
    #expect((name + " é").foldedName == (folded.isEmpty ? "e" : folded + " e"))
  }
}
