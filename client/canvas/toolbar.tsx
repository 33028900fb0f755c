// The tools of the picture: views, zoom, fit, tidy, hide, undo; each names its key and says why when it is not there.
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconEye,
  IconEyeOff,
  IconMaximize,
  IconMinus,
  IconPlayerStop,
  IconPlus,
  IconSparkles,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { changeDrawing, redoDrawing, switchView, undoDrawing, usePage } from '../state/state.ts';

interface ToolProps {
  readonly name: string;
  readonly keys?: string;
  /** Why it cannot be used now; undefined when it can. */
  readonly obstacle?: string | undefined;
  readonly onUse: () => void;
  readonly children: ReactNode;
}

function Tool({ name, keys, obstacle, onUse, children }: ToolProps) {
  const words = `${name}${keys ? ` (${keys})` : ''}${obstacle ? `. ${obstacle}` : ''}`;
  return (
    <Tooltip label={words} openDelay={300} position="top" withArrow>
      <ActionIcon
        variant="subtle"
        size={34}
        aria-label={obstacle ? words : name}
        aria-keyshortcuts={keys}
        aria-disabled={obstacle !== undefined}
        data-disabled={obstacle !== undefined || undefined}
        onClick={() => obstacle === undefined && onUse()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

export interface ToolbarProps {
  readonly isEmpty: boolean;
  readonly canHide: boolean;
  readonly hidden: number;
  readonly isTidying: boolean;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onTidy: () => void;
  readonly onStopTidying: () => void;
  readonly onHide: () => void;
  readonly onShowHidden: () => void;
}

export const ZOOM_STEP = 1.5;

export function Toolbar(props: ToolbarProps) {
  const { isEmpty, hidden } = props;
  const canUndo = usePage((page) => page.history.past.length > 0);
  const canRedo = usePage((page) => page.history.future.length > 0);
  const nothing = isEmpty ? 'Nothing is drawn.' : undefined;
  return (
    <div className="picture-tools" data-on-picture role="toolbar" aria-label="Tools of the picture">
      <Tool name="Zoom in" keys="+" obstacle={nothing} onUse={() => props.onZoom(ZOOM_STEP)}>
        <IconPlus size={18} stroke={1.6} />
      </Tool>
      <Tool name="Zoom out" keys="-" obstacle={nothing} onUse={() => props.onZoom(1 / ZOOM_STEP)}>
        <IconMinus size={18} stroke={1.6} />
      </Tool>
      <Tool name="Fit everything" keys="f" obstacle={nothing} onUse={props.onFit}>
        <IconMaximize size={18} stroke={1.6} />
      </Tool>
      {props.isTidying ? (
        <Tool name="Stop tidying" onUse={props.onStopTidying}>
          <IconPlayerStop size={18} stroke={1.6} />
        </Tool>
      ) : (
        <Tool name="Tidy the layout" keys="t" obstacle={nothing} onUse={props.onTidy}>
          <IconSparkles size={18} stroke={1.6} />
        </Tool>
      )}
      <span className="picture-tools-gap" />
      <Tool
        name="Hide what is selected"
        keys="h"
        obstacle={props.canHide ? undefined : 'Select something in the picture first.'}
        onUse={props.onHide}
      >
        <IconEyeOff size={18} stroke={1.6} />
      </Tool>
      <Tool
        name={hidden === 0 ? 'Show what is hidden' : `Show what is hidden: ${hidden}`}
        keys="Shift+H"
        obstacle={hidden === 0 ? 'Nothing is hidden.' : undefined}
        onUse={props.onShowHidden}
      >
        <span className="picture-tool-counted">
          <IconEye size={18} stroke={1.6} />
          {hidden > 0 && <span className="picture-tool-count">{hidden}</span>}
        </span>
      </Tool>
      <span className="picture-tools-gap" />
      <Tool
        name="Undo"
        keys="Ctrl+Z"
        obstacle={canUndo ? undefined : 'Nothing was changed yet.'}
        onUse={undoDrawing}
      >
        <IconArrowBackUp size={18} stroke={1.6} />
      </Tool>
      <Tool
        name="Redo"
        keys="Ctrl+Shift+Z"
        obstacle={canRedo ? undefined : 'Nothing was undone.'}
        onUse={redoDrawing}
      >
        <IconArrowForwardUp size={18} stroke={1.6} />
      </Tool>
    </div>
  );
}

/** The switch between the two views of the one graph. */
export function ViewSwitch() {
  const view = usePage((page) => page.address.drawing.view);
  return (
    <SegmentedControl
      className="picture-views"
      data-on-picture
      size="xs"
      aria-label="View"
      value={view}
      onChange={(chosen) =>
        changeDrawing((drawing) => switchView(drawing, chosen === 'claims' ? 'claims' : 'entities'))
      }
      data={[
        { value: 'entities', label: 'Entities' },
        { value: 'claims', label: 'Claims' },
      ]}
    />
  );
}
