import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// What a page cannot show, and what would help.
enum PageError: Error {
    case badDay(String, Language)
    case notFound(String)
    /// The address names something that is not there; `known` is.
    case unknown(String, of: Text, known: [String])
    case badForm(Text, expected: Text)
    /// The same of one field, by its name in the form.
    case badField(String, Text, expected: Text)
    case tooLarge(limit: Int)
    /// The same of what was typed: fields and their number, or the parts of a form.
    case tooLong(Text, expected: Text)
    /// A page of another site asked for what a helper would have to make.
    case foreign
    /// What was refused is kept for a while, and that is over.
    case gone
    /// Not the way in which a form of this site is sent.
    case notAForm(String)
    /// The body does not come to its end.
    case brokenOff
}

extension PageError {
    /// The name of the field that was wrong, where it was one.
    var field: String? { if case .badField(let name, _, _) = self { name } else { nil } }
}

/// An error as a page: a status, a sentence, and what helps.
struct ErrorText {
    var status: HTTPResponse.Status
    var title: String
    var detail: String
    /// Whether it is worth trying again in some seconds.
    var isPassing = false

    /// - Parameter mayHaveChanged: whether the request was one to record something.
    init(_ error: any Error, _ words: Words, mayHaveChanged: Bool = false) {
        switch error {
        case PageError.foreign:
            self.init(
                .forbidden, words("Das geht nur von hier aus"),
                words(
                    """
                    Eine fremde Seite hat darum gebeten; eine Datei wird nur für Seiten dieses Programms erzeugt. Die \
                    Adresse selbst aufrufen.
                    """))
        case is HelperQueue.Full, TypesetterError.busy:
            self.init(
                .serviceUnavailable, words("Im Augenblick werden zu viele Dateien erzeugt"),
                words(
                    "In einigen Sekunden noch einmal versuchen."))
            isPassing = true
        case is Workers.Full:
            self.init(
                .serviceUnavailable,
                words("Im Augenblick wird zu viel auf einmal gerechnet"),
                words("In einigen Sekunden noch einmal versuchen."))
            isPassing = true
        case let error as NotTaken:
            self.init(
                .serviceUnavailable, words("Das Register hat den Eintrag nicht angenommen"),
                ErrorText.sentence(error, words))
        case PageError.badDay(let text, _):
            self.init(
                .badRequest, words("Diesen Tag gibt es nicht"),
                words(
                    "Gefunden wurde „\(text, "text")“; erwartet wird ein Tag des Kalenders wie 2013-01-31."))
        case PageError.notFound(let what):
            self.init(
                .notFound, words("Das gibt es hier nicht"),
                words(
                    "Unter „\(what, "what")“ ist an diesem Stand nichts verzeichnet."))
        case PageError.unknown(let found, let what, let known):
            let list = known.joined(separator: ", ")
            self.init(
                .notFound, words("Das gibt es hier nicht"),
                known.isEmpty
                    ? words(
                        "Gefunden: „\(found, "found")“ (\(what, "what")). Zu diesem Stand ist nichts davon verzeichnet."
                    )
                    : words(
                        "Gefunden: „\(found, "found")“ (\(what, "what")). Zu diesem Stand gibt es: \(list, "list")."))
        case PageError.badForm(let found, let expected), PageError.badField(_, let found, let expected):
            self.init(
                .unprocessableContent, words("Die Eingabe ist nicht gültig"),
                words(
                    "Gefunden: \(found, "found"). Erwartet: \(expected, "expected"). Es wurde nichts geändert."))
        case is FormMistakes:
            self.init(
                .unprocessableContent, words("Die Eingabe ist nicht gültig"),
                words("Es wurde nichts geändert."))
        case PageError.tooLarge(let limit):
            self.init(
                .contentTooLarge, words("Die Datei ist zu groß"),
                words(
                    "Ein Anhang darf höchstens \(limit / 1_048_576, "value") MiB haben. Es wurde nichts geändert."))
        case PageError.tooLong(let found, let expected):
            self.init(
                .contentTooLarge, words("Das Formular ist zu lang"),
                words(
                    "Gefunden: \(found, "found"). Erwartet: \(expected, "expected"). Es wurde nichts geändert."))
        case PageError.gone:
            self.init(
                .gone, words("Diese Eingabe ist nicht mehr da"),
                words(
                    """
                    Was abgelehnt wurde, wird nur eine Weile behalten und nicht über einen Neustart hinaus. \
                    Eingetragen \
                    ist davon nichts; das Formular neu ausfüllen.
                    """))
        case PageError.notAForm(let type):
            self.init(
                .unsupportedMediaType, words("Das ist kein Formular dieser Seiten"),
                words(
                    """
                    Gefunden: \(type.isEmpty ? Phrase("keine Art") : Phrase("die Art „\(type, "value")“"), "form"). \
                    Erwartet: application/x-www-form-urlencoded oder multipart/form-data. Es wurde nichts geändert.
                    """))
        case PageError.brokenOff:
            self.init(
                .badRequest, words("Die Anfrage ist nicht gültig"),
                words(
                    """
                    Gefunden: eine Anfrage, die vor ihrem Ende abbricht. Erwartet: die ganze Anfrage. Es wurde nichts \
                    geändert.
                    """))
        case is MayNotEnter:
            self.init(
                .forbidden, words("Hier darf nicht jeder eintragen"),
                words(
                    "Wer so angefragt hat, darf lesen und nichts eintragen. Es wurde nichts geändert."))
        case RequestFault.method(let method, let methods):
            let allowed = methods.map(\.rawValue).joined(separator: ", ")
            self.init(
                .methodNotAllowed, words("Das geht an dieser Adresse nicht"),
                words(
                    "Gefunden: \(method, "method"). Erwartet: \(allowed, "allowed")."))
        case let before as SentBefore:
            let what = ErrorText.named(before.entries, words)
            self.init(
                .conflict, words("Dieses Formular ist schon einmal eingetragen worden"),
                words(
                    """
                    Eingetragen wurde damit: \(what, "what"). Jetzt wurde nichts eingetragen. Soll das, was hier \
                    steht, \
                    außerdem eingetragen werden, noch einmal senden.
                    """))
        case let alike as SentAlike:
            let what = ErrorText.named(alike.entries, words)
            self.init(
                .conflict, words("Genau das ist schon eingetragen"),
                words(
                    """
                    Eingetragen ist: \(what, "what"). Jetzt wurde nichts eingetragen. Ist es noch einmal gemeint, hier \
                    ankreuzen und noch einmal senden.
                    """))
        case let refusal as Refusal:
            self.init(
                .unprocessableContent, refusal.isQuestion ? words("Stimmt das so?") : words("Das geht so nicht"),
                [refusal.rule.in(words.language), refusal.help?.in(words.language), words("Es wurde nichts geändert.")]
                    .compactMap { $0 }.joined(separator: " "))
        case let error as RegisterError:
            if case .noMatter(let id, let known) = error {
                let list = known.joined(separator: ", ")
                self.init(
                    .notFound, words("Diesen Vorgang gibt es nicht"),
                    known.isEmpty
                        ? words("Unter „\(id, "id")“ ist kein Vorgang verzeichnet; es gibt noch keinen.")
                        : words("Unter „\(id, "id")“ ist kein Vorgang verzeichnet. Verzeichnet sind: \(list, "list")."))
            } else if case .readings = error {
                self.init(
                    .serviceUnavailable, words("Die Liste ist nicht auf dem Stand des Registers"),
                    words(
                        """
                        Alle Einträge stehen im Register; die Liste daraus ließ sich nicht nachführen, weil ein \
                        anderes Programm sie hält oder der Datenträger voll ist. Später noch einmal versuchen.
                        """))
            } else {
                self.init(
                    .internalServerError, words("Das Register kann nicht antworten"),
                    error.sentence.in(words.language))
            }
        case let error as PaperError:
            self.init(
                .unprocessableContent,
                words(
                    "Die Vorlage lässt sich zu diesem Stand nicht zusammenstellen"), error.sentence.in(words.language))
        case let error as TypesetterError:
            self.init(.serviceUnavailable, words("Das PDF lässt sich nicht erzeugen"), ErrorText.sentence(error, words))
        case is IntakeDesk.Full:
            self.init(
                .serviceUnavailable, words("Im Augenblick wird zu viel auf einmal gelesen"),
                words(
                    "Es wurde nichts geändert. In einigen Sekunden noch einmal senden."))
            isPassing = true
        case let error as any HTTPResponseError where error.status.code == 404:
            self.init(
                .notFound, words("Diese Seite gibt es nicht"),
                words(
                    "Die Adresse prüfen oder zur Übersicht gehen."))
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self.init(PageError.tooLarge(limit: FormLimits.upload), words)
        case let error as any HTTPResponseError:
            self.init(error.status, words("Die Anfrage ist nicht gültig"), error.status.reasonPhrase)
        default:
            let log = words("Die Meldung steht im Protokoll des Servers.")
            self.init(
                .internalServerError, words("Es ist ein Fehler aufgetreten"),
                mayHaveChanged
                    ? words(
                        """
                        Ob etwas eingetragen wurde, ist nicht bekannt: Vor dem nächsten Versuch unter „Was geschah“ \
                        nachsehen.
                        """) + " " + log
                    : log)
        }
    }

    /// What was recorded before, by the first of its entries.
    private static func named(_ entries: [Entry], _ words: Words) -> String {
        entries.first.map { words.kind(of: $0.type) + " " + words("„\($0.content.headline, "headline")“") } ?? ""
    }

    private static func sentence(_ error: NotTaken, _ words: Words) -> String {
        let said = error.sentence.in(words.language)
        switch error.end {
        case .folderLost:
            return words(
                """
                Der Datenordner ist nicht mehr der, mit dem das Programm gestartet wurde, oder jemand anderes hat in \
                seine Dateien geschrieben. Es wurde nichts geändert, und das Programm beendet sich. Prüfen, welcher \
                Ordner der richtige ist, und es neu starten.
                """)
        case .damaged:
            return words(
                """
                Das Register ist beschädigt. Es wurde nichts geändert, und das Programm beendet sich. Den Datenordner \
                aufheben, wie er ist, und eine Sicherung einspielen. \(said, "said")
                """)
        case nil: break
        }
        return error.isCertain
            ? words("Es wurde nichts geändert. \(said, "said")")
            : words(
                """
                Der Datenträger hat sich beim Schreiben verweigert; ob der Eintrag steht, ist nicht bekannt. Unter \
                „Was geschah“ nachsehen, bevor er noch einmal gesendet wird. \(said, "said")
                """)
    }

    private static func sentence(_ error: TypesetterError, _ words: Words) -> String {
        switch error {
        case .notFound:
            words("Der Satz-Compiler „typst“ ist nicht installiert; „Tools/setup build“ richtet ihn ein.")
        case .timedOut(let limit):
            words("Nach \(limit.components.seconds, "seconds") Sekunden wurde abgebrochen. Später erneut versuchen.")
        case .busy: words("Im Augenblick werden zu viele Dateien erzeugt.")
        case .failed(let message): words("Der Satz-Compiler meldet: \(message, "message")")
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: String, _ detail: String) {
        self.status = status
        self.title = title
        self.detail = detail
    }
}
