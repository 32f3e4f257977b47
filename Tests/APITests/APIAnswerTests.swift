import Core
import Testing

@testable import API

@Suite struct `API answers as bytes` {
    @Test func `keep their keys in order and escape what JSON escapes`() {
        let json: JSON = ["b": "q\"\\\n\u{1}é", "a": [1, true, nil], "c": .raw("{\"x\":1}")]

        #expect(json.text == #"{"b":"q\"\\\n\u0001é","a":[1,true,null],"c":{"x":1}}"#)
    }

    @Test func `leave out what is shown on request only`() {
        let json: JSON = ["id": "cus_1", "subscriptions": .onRequest(.subscriptions(of: .init("cus_1")))]

        #expect(json.text == #"{"id":"cus_1"}"#)
    }
}
