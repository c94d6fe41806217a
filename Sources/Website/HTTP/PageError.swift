import Costing
import Decisions
import Documents
import Hummingbird
import Register

/// What a page cannot show, and what would help.
enum PageError: Error {
    case badDay(String, Language)
    case notFound(String)
    case badForm(Text, expected: Text)
    case tooLarge(limit: Int)
}

/// An error as a page: a status, a sentence, and what helps.
struct ErrorText {
    var status: HTTPResponse.Status
    var title: String
    var detail: String

    init(_ error: any Error, _ words: Words) {
        switch error {
        case PageError.badDay(let text, _):
            self.init(.badRequest, words("Diesen Tag gibt es nicht", "There is no such day"), words(
                "Gefunden wurde „\(text)“; erwartet wird ein Tag des Kalenders wie 2013-01-31.",
                "Found “\(text)”; expected a day of the calendar such as 2013-01-31."))
        case PageError.notFound(let what):
            self.init(.notFound, words("Das gibt es hier nicht", "This is not here"), words(
                "Unter „\(what)“ ist an diesem Stand nichts verzeichnet.", "Nothing is recorded under “\(what)” as of this day."))
        case PageError.badForm(let found, let expected):
            self.init(.unprocessableContent, words("Die Eingabe passt nicht", "The input does not fit"), words(
                "Gefunden: \(found.de). Erwartet: \(expected.de). Es wurde nichts geändert.",
                "Found: \(found.in(.en)). Expected: \(expected.in(.en)). Nothing was changed."))
        case PageError.tooLarge(let limit):
            self.init(.contentTooLarge, words("Die Datei ist zu groß", "The file is too large"), words(
                "Ein Anhang darf höchstens \(limit / 1_048_576) MiB haben. Es wurde nichts geändert.",
                "An attachment may have \(limit / 1_048_576) MiB at most. Nothing was changed."))
        case let refusal as Refusal:
            self.init(
                .unprocessableContent, words("Das geht so nicht", "This cannot be done"),
                [refusal.rule.in(words.language), refusal.help?.in(words.language), words("Es wurde nichts geändert.", "Nothing was changed.")]
                    .compactMap { $0 }.joined(separator: " "))
        case let error as RegisterError:
            if case .noMatter = error {
                self.init(.notFound, words("Diesen Vorgang gibt es nicht", "There is no such matter"), error.description)
            } else {
                self.init(.internalServerError, words("Das Register kann nicht antworten", "The register cannot answer"), error.description)
            }
        case let error as PaperError:
            self.init(.unprocessableContent, words("Die Vorlage lässt sich zu diesem Stand nicht zusammenstellen", "The paper cannot be composed as of this day"), error.sentence.in(words.language))
        case let error as TypesetterError:
            self.init(.serviceUnavailable, words("Das PDF lässt sich nicht erzeugen", "The PDF cannot be made"), error.description)
        case let error as any HTTPResponseError where error.status.code == 404:
            self.init(.notFound, words("Diese Seite gibt es nicht", "There is no such page"), words("Die Adresse prüfen oder zur Übersicht gehen.", "Check the address or go to the overview."))
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self.init(PageError.tooLarge(limit: FormLimits.upload), words)
        case let error as any HTTPResponseError:
            self.init(error.status, words("Die Anfrage passt nicht", "The request does not fit"), error.status.reasonPhrase)
        default:
            self.init(.internalServerError, words("Das ist schiefgegangen", "Something went wrong"), words(
                "Es wurde nichts geändert. Die Meldung steht im Protokoll des Servers.", "Nothing was changed. The server's log has the message."))
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: String, _ detail: String) {
        self.status = status
        self.title = title
        self.detail = detail
    }
}
