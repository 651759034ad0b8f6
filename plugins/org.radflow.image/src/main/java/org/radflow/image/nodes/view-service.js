/* Asks the embedding KNIME view: requests and responses are messages between the frames; a data service answers in JSON-RPC. */
(function () {
  let requests = 0;
  function ask(method, parameters) {
    const requestId = "radflow-" + requests++;
    return new Promise(resolve => {
      function receive(event) {
        const message = event.data;
        if (event.source === window.parent && message && message.type === "UIExtensionResponse" && message.requestId === requestId) {
          window.removeEventListener("message", receive);
          resolve(message.payload);
        }
      }
      window.addEventListener("message", receive);
      window.parent.postMessage({type: "UIExtensionRequest", requestId: requestId, payload: {method: method, params: parameters}}, "*");
    });
  }
  /* What the service answers is JSON; frames wrap it, as a text or as an object, in {result: ...}. */
  function reply(answer) {
    const outer = typeof answer === "string" ? JSON.parse(answer) : answer;
    const inner = typeof outer.result === "string" && !outer.jsonrpc ? JSON.parse(outer.result) : outer.result;
    const given = !outer.jsonrpc && inner && ("result" in inner || "error" in inner) ? inner : outer;
    if (given.error) {
      throw new Error(given.error.message);
    }
    return given.result;
  }
  async function open() {
    const config = await ask("getConfig", []);
    const service = (type, request) => ask("callNodeDataService", [{
      serviceType: type, dataServiceRequest: request, extensionType: config.extensionType,
      nodeId: config.nodeId, projectId: config.projectId, workflowId: config.workflowId
    }]);
    async function call(method, ...parameters) {
      return reply(await service("data", JSON.stringify({jsonrpc: "2.0", id: ++requests, method: method, params: parameters})));
    }
    radflowViewer(document.querySelector("main"), reply(config.initialData || await service("initial_data", "")), call);
  }
  open();
}());
